import type { EmailEvent } from '../../lib/events/email-event.ts';
import { disordered, seeded } from '../../lib/local/disorder.ts';
import type { LocalWorld } from '../../lib/local/local-world.ts';
import { toSnsMessage } from '../../lib/local/sns.ts';
import { stories } from '../../lib/local/stories.ts';
import { factsIn } from '../events/facts.ts';

/** The stories, delivered in disorder. @returns the facts they are, in order of time */
export async function givenStoriesDelivered(world: LocalWorld, run: string, start: Date): Promise<readonly EmailEvent[]> {
  const texts = stories(run, start).flatMap(({ events }) => events.map((event) => JSON.stringify(event)));
  for (const group of disordered(texts.map(toSnsMessage), seeded(1))) await world.deliver(group);
  return texts.flatMap(factsIn).sort((one, other) => (one.occurredAt < other.occurredAt ? -1 : 1));
}
