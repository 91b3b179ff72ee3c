import { PackedRows, type Rows } from './packed-rows.ts';
import { type Kind, type Kinds, put, Segment } from './segment.ts';

/** So many of the lowest bits of a key, and of a slot, name the segment. */
const segmentBits = 6;
const segmentCount = 1 << segmentBits;

/**
 * A map from 53-bit numbers above zero to rows of numbers, all of them zero at first. It lies outside the heap: with 18 bytes a row, 26 to 51 bytes for
 * each key, however many there are. It is made of segments, so that growing moves a small part of it at once: to move millions of keys takes a second, in
 * which nothing else would be done.
 */
export class Slots<Name extends string> implements Rows<Name> {
  readonly #kinds: Kinds<Name>;
  readonly #segments: readonly Segment<Name>[];

  /** @param kinds of a number that has none, nothing is kept: it is always zero */
  constructor(kinds: Readonly<Partial<Record<Name, Kind>>>) {
    this.#kinds = Object.entries(kinds) as [Name, Kind][];
    this.#segments = Array.from({ length: segmentCount }, () => new Segment(this.#kinds));
  }

  get size(): number {
    return this.#segments.reduce((sum, { size }) => sum + size, 0);
  }

  /** The row of the key, made if there is none. Holds until the next key is made. */
  at(key: number): number {
    const slot = key & (segmentCount - 1);
    return (this.#segment(slot).at(key) << segmentBits) | slot;
  }

  has(key: number): boolean {
    const segment = this.#segment(key);
    return segment.keys[segment.placeOf(key)] === key;
  }

  get(name: Name, slot: number): number {
    return this.#segment(slot).columns[name]?.[slot >>> segmentBits] ?? 0;
  }

  set(name: Name, slot: number, value: number): void {
    put(this.#segment(slot).columns, name, slot >>> segmentBits, value);
  }

  /** Every key, with its row. */
  *[Symbol.iterator](): Generator<readonly [key: number, slot: number]> {
    for (const [index, { keys }] of this.#segments.entries())
      for (const [place, key] of keys.entries()) if (key !== 0) yield [key, (place << segmentBits) | index];
  }

  /** Room for a copy of all that is in it now. */
  get room(): PackedRows<Name> {
    return new PackedRows(this.#kinds, this.size);
  }

  #segment(keyOrSlot: number): Segment<Name> {
    return this.#segments[keyOrSlot & (segmentCount - 1)] as Segment<Name>;
  }
}
