import { type Columns, emptyColumns, type Kinds, put } from './segment.ts';

/** Keys, each with a row of numbers. */
export type Rows<Name extends string> = Iterable<readonly [key: number, row: number]> & {
  readonly size: number;
  readonly get: (name: Name, row: number) => number;
};

/** Rows of numbers in the least room: to go through, not to look up. */
export class PackedRows<Name extends string> implements Rows<Name> {
  readonly #kinds: Kinds<Name>;
  readonly #keys: Float64Array;
  readonly #columns: Columns<Name>;
  #filled = 0;

  /** @param size for so many */
  constructor(kinds: Kinds<Name>, size: number) {
    this.#kinds = kinds;
    this.#keys = new Float64Array(size);
    this.#columns = emptyColumns(kinds, size);
  }

  get size(): number {
    return this.#filled;
  }

  push(key: number, from: Rows<Name>, row: number): void {
    this.#keys[this.#filled] = key;
    for (const [name] of this.#kinds) put(this.#columns, name, this.#filled, from.get(name, row));
    this.#filled += 1;
  }

  get(name: Name, row: number): number {
    return this.#columns[name]?.[row] ?? 0;
  }

  *[Symbol.iterator](): Generator<readonly [key: number, row: number]> {
    for (const [row, key] of this.#keys.entries()) yield [key, row];
  }
}
