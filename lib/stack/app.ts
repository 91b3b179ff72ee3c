import { App, type AppProps } from 'aws-cdk-lib';
import { SesEventsStack } from './ses-events-stack.ts';
import { settingsInContext } from './settings/settings-in-context.ts';

/** The app with its stack, not synthesized yet. Throws `SettingsError` where the context holds a setting that cannot be. */
export function sesEventsApp(props: AppProps = {}): App {
  // autoSynth would synthesize the half-built app of a refused setting when the process ends.
  const app = new App({ ...props, autoSynth: false });
  new SesEventsStack(app, settingsInContext(app.node.getAllContext()));
  return app;
}
