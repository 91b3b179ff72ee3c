import type { Circumstances } from './circumstances.ts';
import { declined, delivered, down, type Fate, fullMailbox, gone, lost, putOff, refused } from './fates.ts';
import type { Person } from './people.ts';

/** What becomes of a mail to one recipient. */
export function fateOf(person: Person, about: Circumstances): Fate {
  const { suppressed, badDays, sentAt, outgoingIp, random, rarely, stream } = about;
  const chance = random();
  if (suppressed.has(person.address, sentAt)) return declined;
  if (rarely.happens('lost')) return lost;
  if (badDays.isDown(person.domain, sentAt)) return down;
  if (person.isGone) return gone;
  if (badDays.isBlocked(person.server, outgoingIp, sentAt)) return chance < 0.12 ? refused : putOff;
  if (person.hasFullMailbox && chance < 0.8) return fullMailbox;
  if (stream.kind === 'newsletter' && rarely.happens('refused')) return refused;
  return chance > 1 - person.server.putOff.share ? putOff : delivered;
}
