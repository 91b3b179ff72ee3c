import { checkedApp } from './checked-app.ts';
import { SettingsError } from './settings/settings-error.ts';

/** What `cdk` runs. A refused setting ends the process with code 1 and one sentence; any other error keeps its stack trace. */
export function runApp(): void {
  try {
    checkedApp().synth();
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
