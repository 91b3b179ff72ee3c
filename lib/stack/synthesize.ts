import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sesEventsApp } from './app.ts';

/** As much of a CloudFormation template as all of them have. */
export type Template = {
  readonly Resources: Readonly<
    Record<string, { readonly Type: string; readonly Properties: Readonly<Record<string, unknown>> }>
  >;
  readonly Outputs: Readonly<Record<string, { readonly Value: unknown }>>;
};

/**
 * The template that `cdk deploy` would send, in a quarter of a second: the function is not bundled, no rule is checked and no file stays.
 * The context is laid over that of `cdk.json`. Throws `SettingsError`.
 */
export function synthesize(context: Readonly<Record<string, unknown>> = {}): Template {
  const outdir = mkdtempSync(join(tmpdir(), 'ses-events-'));
  try {
    const app = sesEventsApp({
      outdir,
      builtinCloudFormationValidation: false,
      postCliContext: { ...contextOfCdkJson(), ...context, 'aws:cdk:bundling-stacks': [] },
    });
    return app.synth().stacks[0]?.template;
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

/** The feature flags in it shape the template. */
function contextOfCdkJson(): Record<string, unknown> {
  return JSON.parse(readFileSync(join(import.meta.dirname, '../../cdk.json'), 'utf8')).context;
}
