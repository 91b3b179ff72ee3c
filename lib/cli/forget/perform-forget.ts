import { explainAwsError } from '../../deployed/aws-error.ts';
import { locatePipeline } from '../../deployed/locate-pipeline.ts';
import { openTable } from '../../deployed/open-table.ts';
import type { NamedOutputs } from '../../deployed/outputs-of.ts';
import type { Patience } from '../../deployed/patience.ts';
import type { Source } from '../../deployed/source.ts';
import { forgetError } from '../../operate/forget/forget-error.ts';
import type { Action, Command, Outcome } from '../command.ts';
import { forget } from '../commands/forget.ts';
import type { Output } from '../output.ts';
import { type Desk, terminalDesk } from './desk.ts';

/** @param desk where a person is told and asked */
export async function performForget(
  { source, json }: Pick<Command, 'source' | 'json'>,
  action: Action & { readonly name: 'forget' },
  patience: Patience,
  output: Output,
  desk: Desk = terminalDesk(process),
): Promise<Outcome> {
  const table = await openTable(source, patience);
  const outputs = await outputsOf(source, patience);
  try {
    return await forget({ table, source, ...(outputs && { outputs }) }, action, json, output, desk);
  } catch (error) {
    throw explainAwsError(forgetError(error), source);
  }
}

/** A table that is named by itself does not say what belongs to it. */
async function outputsOf(source: Source, patience: Patience): Promise<NamedOutputs | undefined> {
  return source.kind === 'table' ? undefined : (await locatePipeline(source, patience)).outputs;
}
