import type { Readable } from 'node:stream';
import { type ArchivePlace, archiveOf, openArchive } from '../../deployed/archive.ts';
import type { Pipeline } from '../../deployed/locate-pipeline.ts';
import type { Patience } from '../../deployed/patience.ts';
import type { Source } from '../../deployed/source.ts';
import { archiveInputs } from '../../operate/replay/archive-inputs.ts';
import { fileInputs } from '../../operate/replay/file-inputs.ts';
import type { Input, Inputs } from '../../operate/replay/input.ts';
import type { Action } from '../command.ts';

type ReplayAction = Action & { readonly name: 'replay' };

/** What an action names: files and places in S3, or the archive of the stack. @param pipeline asked for only where it has to say where that is */
export async function inputsOf(
  action: ReplayAction,
  source: Source,
  pipeline: () => Promise<Pipeline>,
  patience: Patience,
  standardInput: Readable,
): Promise<Inputs> {
  const files = filesOf(action);
  const read = await fileInputs(files, standardInput);
  const places = action.from.filter((from) => typeof from !== 'string');
  if (action.from.length > 0 && places.length === 0) return read;
  const all = places.length > 0 ? places : action.from.length > 0 ? [] : [archiveOf((await pipeline()).outputs)];
  return { each: oneAfterAnother([read.each, ...all.map((place) => inputsIn(place, action, source, patience))]) };
}

/** Those that are files, standard input too. */
export function filesOf({ from }: ReplayAction): readonly string[] {
  return from.filter((one) => typeof one === 'string');
}

function inputsIn(place: ArchivePlace, action: ReplayAction, source: Source, patience: Patience): AsyncIterable<Input> {
  return archiveInputs(openArchive(place, source, patience), place, action);
}

async function* oneAfterAnother(all: readonly Inputs['each'][]): AsyncGenerator<Input> {
  for (const inputs of all) yield* inputs;
}
