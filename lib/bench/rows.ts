import { normalize } from '../events/normalize.ts';
import { parse } from '../ses/parse.ts';
import { type Item, toItem } from '../table/item.ts';
import { itemSize } from '../table/item-size.ts';
import { indexes } from '../table/schema.ts';
import type { FeedIndex } from '../table/settings.ts';
import type { Figure, Section } from './figure.ts';
import { typicalTexts } from './typical-events.ts';

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html */
const writeUnit = 1024;

/** The table's write and that of each index which the row is in: each projects it all. */
export function writeUnits(item: Item): number {
  const copies = 1 + Object.values(indexes).filter(({ partition }) => item[partition] !== undefined).length;
  return copies * Math.ceil(itemSize(item) / writeUnit);
}

/** Of a thousand mails to one recipient each, how many events of each type SES publishes; an assumption, problems rather many. */
const mix = {
  send: 1000,
  reject: 1,
  bounce: 30,
  complaint: 1,
  delivery: 965,
  open: 450,
  click: 50,
  renderingFailure: 1,
  deliveryDelay: 60,
  subscription: 2,
} as const satisfies Record<keyof ReturnType<typeof typicalTexts>, number>;

/** What a row of each type costs, and an event of the mix. */
export function measureRows(): Section {
  const figures = Object.entries(typicalTexts()).flatMap(([type, text]): readonly Figure[] => {
    const item = itemOf(text, 'all');
    const share = itemSize(item) / Buffer.byteLength(text);
    return [
      { what: type, value: itemSize(item), unit: 'bytes', ratio: { of: 'the event', value: share } },
      { what: type, value: writeUnits(item), unit: 'write units', atMost: 3 },
    ];
  });
  const ofMix: readonly Figure[] = [
    { what: 'an event of the mix, feedIndex all', value: unitsOfMix('all'), unit: 'write units', atMost: 3 },
    { what: 'an event of the mix, feedIndex problems', value: unitsOfMix('problems'), unit: 'write units', atMost: 2.05 },
  ];
  return { title: 'A row of each type', figures: [...figures, ...ofMix] };
}

/** Write units an event, from the rows' real sizes. */
export function unitsOfMix(feedIndex: FeedIndex): number {
  const texts = typicalTexts();
  const types = Object.keys(mix) as (keyof typeof mix)[];
  const events = types.reduce((sum, type) => sum + mix[type], 0);
  return types.reduce((sum, type) => sum + mix[type] * writeUnits(itemOf(texts[type], feedIndex)), 0) / events;
}

/** The one row of a typical event. */
function itemOf(text: string, feedIndex: FeedIndex): Item {
  const parsed = parse(text);
  const [event, ...others] = parsed.kind === 'event' ? normalize(parsed.event) : [];
  if (event === undefined || others.length > 0) throw new Error('A typical event has one row.');
  return toItem(event, { shardCount: 8, retentionDays: 365, feedIndex });
}
