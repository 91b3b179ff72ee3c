import { type App, type AppProps, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { sesEventsApp } from './app.ts';

/** The app whose synthesis fails on a finding of the CDK's own rules or of cdk-nag's AWS Solutions rules. */
export function checkedApp(props: AppProps = {}): App {
  const app = sesEventsApp(props);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return app;
}
