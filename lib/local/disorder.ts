/** A generator of numbers from 0 to below 1 that starts the same for the same seed (mulberry32): a run can be repeated. */
export function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** As SNS may deliver: each message once to three times, in any order, most alone and some together. */
export function disordered<Message>(messages: readonly Message[], random: () => number): readonly (readonly Message[])[] {
  const repeated = messages.flatMap((message) => Array.from({ length: 1 + Math.floor(random() ** 2 * 3) }, () => message));
  const shuffled = repeated.map((message) => ({ message, place: random() })).sort((one, other) => one.place - other.place);
  return grouped(
    shuffled.map(({ message }) => message),
    random,
  );
}

function grouped<Message>(messages: readonly Message[], random: () => number): readonly (readonly Message[])[] {
  const groups: Message[][] = [];
  for (const message of messages) {
    const last = groups.at(-1);
    if (last && random() < 0.2) last.push(message);
    else groups.push([message]);
  }
  return groups;
}
