import type { EventTable } from '../table/reader.ts';
import { explainAwsError } from './aws-error.ts';
import { openTable } from './open-table.ts';
import type { Patience } from './patience.ts';
import type { Source } from './source.ts';
import { UserError } from './user-error.ts';

/**
 * Opens the tables of several regions, to be asked as one. Where one of them fails, nothing is answered: without it an answer would be a shorter one.
 * @param regions each once
 * @throws UserError that names the region
 */
export async function openRegions(
  source: Source,
  regions: readonly [string, ...string[]],
  patience?: Patience,
): Promise<EventTable> {
  const [first, ...others] = regions;
  const [table, ...elsewhere] = await Promise.all([
    openRegion(source, first, patience),
    ...others.map((region) => openRegion(source, region, patience)),
  ]);
  return { ...table, elsewhere };
}

async function openRegion(source: Source, region: string, patience?: Patience): Promise<EventTable> {
  const here = { ...source, region };
  const named = (error: unknown) => inRegion(region, explainAwsError(error, here));
  const table = await openTable(here, patience).catch((error: unknown) => {
    throw named(error);
  });
  // Around everything, the repeats too: here alone it is known whom a request of all was put to.
  table.client.middlewareStack.add(
    (next) => (request) =>
      next(request).catch((error: unknown) => {
        throw named(error);
      }),
    { step: 'initialize', priority: 'high', name: 'namedRegion' },
  );
  return { ...table, region };
}

function inRegion(region: string, error: unknown): unknown {
  return error instanceof UserError ? new UserError(`${region}: ${error.message}`, { cause: error.cause }) : error;
}
