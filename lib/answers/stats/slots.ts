/** Grow when more than this part is taken: probing stays short. */
const fullest = 0.7;

const arrays = { uint16: Uint16Array, uint32: Uint32Array, float64: Float64Array } as const;

type Kind = keyof typeof arrays;

type Numbers = { [index: number]: number; readonly length: number };

/**
 * A map from 53-bit numbers above zero to rows of numbers, all of them zero at first. It lies outside the heap: with 18 bytes a row, 26 to 51 bytes for
 * each key, however many there are.
 */
export class Slots<Name extends string> {
  readonly #kinds: readonly (readonly [Name, Kind])[];
  #keys: Float64Array = new Float64Array(1024);
  #columns: Readonly<Record<Name, Numbers>>;
  #size = 0;

  constructor(kinds: Readonly<Record<Name, Kind>>) {
    this.#kinds = (Object.keys(kinds) as Name[]).map((name) => [name, kinds[name]] as const);
    this.#columns = this.#empty(this.#keys.length);
  }

  get size(): number {
    return this.#size;
  }

  /** The row of the key, made if there is none. Holds until the next key is made. */
  at(key: number): number {
    if (this.#size > this.#keys.length * fullest) this.#grow();
    const slot = place(this.#keys, key);
    if (this.#keys[slot] === 0) {
      this.#keys[slot] = key;
      this.#size += 1;
    }
    return slot;
  }

  has(key: number): boolean {
    return this.#keys[place(this.#keys, key)] === key;
  }

  get(name: Name, slot: number): number {
    return this.#columns[name][slot] ?? 0;
  }

  set(name: Name, slot: number, value: number): void {
    this.#columns[name][slot] = value;
  }

  /** Every key, with its row. */
  *[Symbol.iterator](): Generator<readonly [key: number, slot: number]> {
    for (const [slot, key] of this.#keys.entries()) if (key !== 0) yield [key, slot];
  }

  #empty(length: number): Readonly<Record<Name, Numbers>> {
    const columns: Partial<Record<Name, Numbers>> = {};
    for (const [name, kind] of this.#kinds) columns[name] = new arrays[kind](length);
    return columns as Record<Name, Numbers>;
  }

  #grow(): void {
    const keys = new Float64Array(this.#keys.length * 2);
    const columns = this.#empty(keys.length);
    for (const [key, old] of this) {
      const slot = place(keys, key);
      keys[slot] = key;
      for (const [name] of this.#kinds) columns[name][slot] = this.#columns[name][old] ?? 0;
    }
    this.#keys = keys;
    this.#columns = columns;
  }
}

/** Where the key is, or where it would be: linear probing, zero is an empty place. */
function place(keys: Float64Array, key: number): number {
  let slot = key % keys.length;
  while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) % keys.length;
  return slot;
}
