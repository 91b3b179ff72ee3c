/**
 * The seeds of a run: `SEEDS=10` takes ten of them, `SEED=7` that one alone, to repeat what failed.
 * A seed decides what is sent, in which order, and what goes wrong.
 */
export const seeds: readonly number[] = process.env.SEED
  ? [Number(process.env.SEED)]
  : Array.from({ length: Number(process.env.SEEDS ?? 2) }, (_, index) => index + 1);

/** A number from 0 to below 1 for a text: the same whenever it is asked for (FNV-1a, mixed). */
export function chance(seed: number, text: string): number {
  let hash = 0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1);
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return ((hash ^ (hash >>> 13)) >>> 0) / 4_294_967_296;
}

/** One of at least one. */
export function pick<Member>(members: readonly Member[], random: () => number): Member {
  return members[Math.floor(random() * members.length)] as Member;
}

export function shuffled<Member>(members: readonly Member[], random: () => number): readonly Member[] {
  const placed = members.map((member) => ({ member, place: random() }));
  return placed.sort((one, other) => one.place - other.place).map(({ member }) => member);
}
