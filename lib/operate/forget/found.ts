import type { RowKey } from '../../table/change-row.ts';
import type { PlainRow } from '../../table/rows-page.ts';
import type { Person } from './person.ts';
import { fateOf } from './row-fate.ts';

/** Which rows name a person, each once: keys alone, so that memory holds those of the most mailed address. */
export class Found {
  readonly #own = new Map<string, RowKey>();
  readonly #changing = new Map<string, RowKey>();
  readonly #going = new Map<string, RowKey>();

  constructor(private readonly person: Person) {}

  look(row: PlainRow): void {
    const { kind } = fateOf(row, this.person);
    if (kind === 'own') this.addOwn(row);
    else if (kind === 'changes') keep(this.#changing, row);
    else if (kind === 'goes') keep(this.#going, row);
  }

  addOwn(key: RowKey): void {
    keep(this.#own, key);
  }

  /** About the person. */
  get own(): readonly RowKey[] {
    return [...this.#own.values()];
  }

  /** About others, whom it also names. */
  get changing(): readonly RowKey[] {
    return [...this.#changing.values()];
  }

  /** About nobody else, though not the person's own. */
  get going(): readonly RowKey[] {
    return [...this.#going.values()];
  }

  /** Of the person's own rows. */
  get messages(): ReadonlySet<string> {
    return new Set(this.own.map(({ messageId }) => messageId));
  }

  get size(): number {
    return this.#own.size + this.#changing.size + this.#going.size;
  }
}

function keep(keys: Map<string, RowKey>, { messageId, eventKey }: RowKey): void {
  keys.set(`${messageId}\n${eventKey}`, { messageId, eventKey });
}
