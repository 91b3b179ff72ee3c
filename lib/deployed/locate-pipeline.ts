import type { Reach } from './client-configuration.ts';
import type { NamedOutputs } from './outputs-of.ts';
import { outputsOf } from './outputs-of.ts';
import type { Patience } from './patience.ts';
import { localReach, readLocalState } from './read-local-state.ts';
import type { Source } from './source.ts';
import { stackAndConstruct } from './stack-and-construct.ts';
import { UserError } from './user-error.ts';

/** Where a pipeline's queues and functions are, and how the clients of AWS reach them. */
export type Pipeline = {
  readonly outputs: NamedOutputs;
  /** For every client: where, as whom. */
  readonly reach: Reach;
};

/** @throws UserError where the stack or the local world is not there */
export async function locatePipeline(source: Source, patience?: Patience): Promise<Pipeline> {
  const { region, profile, credentials } = source;
  switch (source.kind) {
    case 'local': {
      const { services, outputs } = await readLocalState(source.path);
      return { outputs, reach: { ...localReach, endpointUrl: services } };
    }
    case 'stack': {
      const { stackOutputs } = await import('./stack-outputs.ts');
      const named = stackAndConstruct(source.stack);
      const { outputs } = outputsOf(await stackOutputs({ ...source, stack: named.stack }, patience), named);
      return {
        outputs,
        reach: { ...(region && { region }), ...(profile && { profile }), ...(credentials && { credentials }) },
      };
    }
    case 'table':
      throw new UserError(
        'A table does not say what belongs to it: name the stack with --stack, or ask the local world with --local.',
      );
  }
}
