import { pick, shuffled } from '../faults/seeds.ts';
import { hostile, hostileName, hostileObject, type Random, type Written, writtenAddress } from './hostile-values.ts';

export function mailWith(messageId: unknown, destination: unknown, random: Random): object {
  const spoilt = (value: unknown) => (random() < 0.15 ? hostile(random) : value);
  return {
    timestamp: spoilt('2026-11-01T08:00:00.000Z'),
    source: spoilt('Shop <shop@example.com>'),
    headers: spoilt([{ name: 'Subject', value: 'News' }, hostile(random)]),
    commonHeaders: spoilt({ subject: spoilt('News') }),
    tags: spoilt({ campaign: ['autumn'], 'ses:configuration-set': spoilt(['set']), [hostileName(random)]: spoilt(['x']) }),
    ...(random() < 0.1 && hostileObject(random)),
    messageId,
    destination,
  };
}

/** `text` is what rows must have; without it the event is malformed. */
export function hostileId(random: Random): { readonly value: unknown; readonly text?: string } {
  const kind = random();
  if (kind < 0.02) return { value: pick([null, undefined, '', 5, true, [], ['id'], {}, { S: 'id' }], random) };
  if (kind < 0.025) return { value: 'i'.repeat(2_049), text: 'i'.repeat(2_049) };
  if (kind < 0.04) return { value: 'id \ud800 #', text: 'id \ufffd #' };
  const value = `0100-${Math.floor(random() * 1e9)}`;
  return { value, text: value };
}

export function hostileDestination(random: Random): { readonly value: unknown; readonly addresses: readonly string[] } {
  const kind = random();
  if (kind < 0.06)
    return { value: pick([null, undefined, 'p1@example.com', { 0: 'p1@example.com', length: 1 }, 5], random), addresses: [] };
  const written = Array.from({ length: kind < 0.5 ? 1 : Math.floor(random() * 5) }, () => writtenAddress(random));
  const strange = random() < 0.1 ? [null, 5, ['p3@example.com'], { emailAddress: 'p3@example.com' }] : [];
  return { value: shuffled([...written.map(({ text }) => text), ...strange], random), addresses: addressesOf(written) };
}

function addressesOf(written: readonly Written[]): readonly string[] {
  return written.flatMap(({ address }) => (address === undefined ? [] : [address]));
}
