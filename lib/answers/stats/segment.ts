/** Grow when more than this part is taken: probing stays short. */
const fullest = 0.7;

const arrays = { uint16: Uint16Array, uint32: Uint32Array, float64: Float64Array } as const;

export type Kind = keyof typeof arrays;

export type Kinds<Name extends string> = readonly (readonly [Name, Kind])[];

/** A row of numbers for each place. */
export type Columns<Name extends string> = Readonly<Partial<Record<Name, Uint16Array | Uint32Array | Float64Array>>>;

/** A part of `Slots`: it grows by itself. */
export class Segment<Name extends string> {
  readonly #kinds: Kinds<Name>;
  keys: Float64Array = new Float64Array(16);
  columns: Columns<Name>;
  size = 0;

  constructor(kinds: Kinds<Name>) {
    this.#kinds = kinds;
    this.columns = emptyColumns(kinds, this.keys.length);
  }

  /** Where the key is, made if it is not there. */
  at(key: number): number {
    if (this.size > this.keys.length * fullest) this.#grow();
    const place = this.placeOf(key);
    if (this.keys[place] === 0) {
      this.keys[place] = key;
      this.size += 1;
    }
    return place;
  }

  /** Where the key is, or where it would be: linear probing, zero is an empty place. */
  placeOf(key: number): number {
    const { keys } = this;
    const last = keys.length - 1;
    // The lowest six bits have chosen the segment.
    let place = (key >>> 6) & last;
    while (keys[place] !== 0 && keys[place] !== key) place = (place + 1) & last;
    return place;
  }

  #grow(): void {
    const { keys, columns } = this;
    this.keys = new Float64Array(keys.length * 2);
    this.columns = emptyColumns(this.#kinds, this.keys.length);
    for (const [old, key] of keys.entries()) {
      if (key === 0) continue;
      const place = this.placeOf(key);
      this.keys[place] = key;
      for (const [name] of this.#kinds) put(this.columns, name, place, columns[name]?.[old] ?? 0);
    }
  }
}

export function emptyColumns<Name extends string>(kinds: Kinds<Name>, length: number): Columns<Name> {
  const columns: Partial<Record<Name, Uint16Array | Uint32Array | Float64Array>> = {};
  for (const [name, kind] of kinds) columns[name] = new arrays[kind](length);
  return columns;
}

/** A number that has no column is not kept. */
export function put<Name extends string>(columns: Columns<Name>, name: Name, place: number, value: number): void {
  const column = columns[name];
  if (column !== undefined) column[place] = value;
}
