import { normalize } from '../events/normalize.ts';
import { parse } from '../ses/parse.ts';
import { type Item, toItem } from '../table/item.ts';
import { itemSize } from '../table/item-size.ts';
import { indexes } from '../table/schema.ts';
import type { Figure, Section } from './figure.ts';
import { typicalTexts } from './typical-events.ts';

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html */
const writeUnit = 1024;

/** The table's write and that of each index which the row is in: each projects it all. */
export function writeUnits(item: Item): number {
  const copies = 1 + Object.values(indexes).filter(({ partition }) => item[partition] !== undefined).length;
  return copies * Math.ceil(itemSize(item) / writeUnit);
}

/** What a row of each type costs. */
export function measureRows(): Section {
  const settings = { shardCount: 8, retentionDays: 365 };
  const figures = Object.entries(typicalTexts()).flatMap(([type, text]): readonly Figure[] => {
    const parsed = parse(text);
    const events = parsed.kind === 'event' ? normalize(parsed.event) : [];
    return events.flatMap((event) => {
      const item = toItem(event, settings);
      const share = itemSize(item) / Buffer.byteLength(text);
      return [
        { what: type, value: itemSize(item), unit: 'bytes', ratio: { of: 'the event', value: share } },
        { what: type, value: writeUnits(item), unit: 'write units', atMost: 3 },
      ] satisfies Figure[];
    });
  });
  return { title: 'A row of each type', figures };
}
