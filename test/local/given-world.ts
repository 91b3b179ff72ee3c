import { type LocalWorld, type LocalWorldOptions, startLocalWorld } from '../../lib/local/local-world.ts';
import { patience } from './patience.ts';

/** The local world for the tests of a file: the bundled function, the embedded DynamoDB, the table of the template. */
export function givenWorld(options: LocalWorldOptions = {}): () => LocalWorld {
  let world: LocalWorld | undefined;
  beforeAll(async () => {
    world = await startLocalWorld({ timeout: patience, ...options });
  });
  afterAll(() => world?.stop());
  return () => {
    if (!world) throw new Error('The local world has not started.');
    return world;
  };
}
