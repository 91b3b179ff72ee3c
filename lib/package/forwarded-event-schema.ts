import { join } from 'node:path';
import { createGenerator, type Schema } from 'ts-json-schema-generator';

const root = join(import.meta.dirname, '../..');

/**
 * The JSON Schema (draft 7) of what `forward` puts on an event bus, made of the type and of what its comments say. Members that the type does not
 * name are allowed: SES adds some, and so may we.
 */
export function forwardedEventSchema(): Schema {
  const type = 'ForwardedEvent';
  return createGenerator({
    path: join(root, 'lib/events/forwarded-event.ts'),
    tsconfig: join(root, 'tsconfig.json'),
    type,
    topRef: false,
    additionalProperties: true,
    // `npm run typecheck` does that, with the compiler of this project; the generator brings another.
    skipTypeCheck: true,
  }).createSchema(type);
}
