import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What the package has ready beside its modules, for whoever has no esbuild and no `cdk.json` of ours; `undefined` where the sources run, which
 * make it anew.
 */
export const built = existsSync(join(import.meta.dirname, 'built.ts'))
  ? undefined
  : filesOf(join(import.meta.dirname, '../..'));

/** @param dist the folder of the build */
export function filesOf(dist: string) {
  return {
    /** The folder of the programs that the local world runs. */
    programs: join(dist, 'lib/local'),
    /** The folder with the function that Lambda loads. */
    function: join(dist, 'function'),
    /** The folder with the one that hands rows on to an event bus. */
    forwardFunction: join(dist, 'forward-function'),
    /** The JSON Schema of what is handed on. */
    forwardedEventSchema: join(dist, 'forwarded-event.schema.json'),
    /** The template of the stack with every setting at its default. */
    template: join(dist, 'template.json'),
  };
}
