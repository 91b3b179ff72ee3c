import type { Reason } from './reason.ts';

export type CountedReason = Reason & { readonly count: number };

/** How many failed for each reason, the commonest first. */
export class ReasonCounts {
  readonly #counts = new Map<string, CountedReason>();

  add(reason: Reason): void {
    const kind = kindOf(reason);
    const known = this.#counts.get(kind) ?? { ...reason, count: 0 };
    this.#counts.set(kind, { ...known, count: known.count + 1 });
  }

  get all(): readonly CountedReason[] {
    return [...this.#counts.values()].sort((one, other) => other.count - one.count);
  }
}

/** The same for reasons that differ in a number alone: of attempts, of bytes. */
export function kindOf({ error, text }: Reason): string {
  return `${error}: ${text.replaceAll(/\d+/g, '#')}`;
}
