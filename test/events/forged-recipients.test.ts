import { partsOf } from '../../lib/events/whom.ts';
import { toItem } from '../../lib/table/item.ts';
import { factsIn } from './facts.ts';

/** What SES allows in a mail; a forged event may name as many as fit into a message of SNS. */
const most = 50;

const lean = { subject: 'News', text: '' };
const fat = { subject: 's'.repeat(20_000), text: 't'.repeat(60_000) };

const types = {
  Send: (to) => ({ mail: { destination: to }, object: ['send', {}] }),
  Bounce: (to) => ({ mail: {}, object: ['bounce', { bouncedRecipients: elements(to) }] }),
  Complaint: (to) => ({ mail: {}, object: ['complaint', { complainedRecipients: elements(to) }] }),
  Delivery: (to) => ({ mail: { destination: to }, object: ['delivery', { recipients: to }] }),
  DeliveryDelay: (to) => ({ mail: {}, object: ['deliveryDelay', { delayedRecipients: elements(to) }] }),
  Open: (to) => ({ mail: { destination: to }, object: ['open', {}] }),
  'Inbox Placement': (to) => ({ mail: { destination: to }, object: ['inboxPlacement', {}] }),
} as const satisfies Record<string, (to: readonly string[]) => Forged>;

type Forged = { readonly mail: object; readonly object: readonly [key: string, object: object] };

const names = Object.keys(types) as (keyof typeof types)[];

test.each(names)('%s: the rows of a lean event grow as it does, whether it names 1,000 or 8,000', (type) => {
  const [thousand, more] = [1_000, 8_000].map((count) => rowsOf(textOf(type, people(count), lean)).bytes) as [number, number];
  expect(more / thousand).toBeGreaterThan(1);
  expect(more / thousand).toBeLessThan(8.5);
});

test.each(names)('%s: the rows of an event of any size are no more than fifty times the event, and their own names', (type) => {
  for (const count of [2, most, most + 1, 500, 4_000])
    for (const size of [lean, fat]) {
      const text = textOf(type, people(count), size);
      const { rows, bytes } = rowsOf(text);
      const namesAndKeys = rows * 1_000 * (type === 'Complaint' ? 3 : 1);
      expect(bytes).toBeLessThan(most * text.length + namesAndKeys);
    }
});

test.each(['Send', 'Bounce', 'Complaint', 'Delivery', 'DeliveryDelay'] as const)(
  '%s: everybody whom a lean event names has a row, and fifty of a fat one, too',
  (type) => {
    expect(rowsOf(textOf(type, people(3_000), lean)).rows).toBe(3_000);
    expect(rowsOf(textOf(type, people(most), fat)).rows).toBe(most);
  },
);

test('an event whose rows would be out of proportion is one row with its whole text, once', () => {
  const text = textOf('Bounce', people(2_000), fat);
  const [fact, ...others] = factsIn(text);
  expect(others).toEqual([]);
  expect(fact).toMatchObject({ type: 'unknown', detail: { eventType: 'Bounce', text } });
  expect(fact).not.toHaveProperty('candidates');
  expect(toItem(fact ?? fail(), { shardCount: 4 })).toHaveProperty('unknown');
});

test('of thousands who may have complained each row names its own and lists fifty, that one among them', () => {
  const facts = factsIn(textOf('Complaint', people(1_234), lean));
  for (const { recipient, candidates } of facts) {
    expect(candidates).toHaveLength(most);
    expect(candidates).toContain(recipient);
  }
  expect(new Set(facts.flatMap(({ candidates = [] }) => candidates)).size).toBe(1_234);
});

test('destinations are read once, however many elements name nobody', () => {
  let reads = 0;
  const destination = new Proxy(people(1_000), {
    get: (target, name) => {
      reads += 1;
      return Reflect.get(target, name);
    },
  });
  const nameless = Array.from({ length: 1_000 }, (_, index) => ({ status: `5.0.${index}` }));
  expect(partsOf('listed', nameless, destination)).toHaveLength(1);
  expect(reads).toBeLessThan(5 * destination.length);
});

function textOf(type: keyof typeof types, to: readonly string[], { subject, text }: typeof lean): string {
  const { mail, object } = types[type](to) as Forged;
  const [key, own] = object;
  return JSON.stringify({
    eventType: type,
    mail: { messageId: 'forged', commonHeaders: { subject }, ...mail },
    [key]: { ...own, text },
  });
}

function rowsOf(text: string): { readonly rows: number; readonly bytes: number } {
  const items = factsIn(text).map((fact) => toItem(fact, { shardCount: 4 }));
  return { rows: items.length, bytes: items.reduce((sum, item) => sum + JSON.stringify(item).length, 0) };
}

function people(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `person${String(index).padStart(5, '0')}@example.com`);
}

function elements(to: readonly string[]): readonly object[] {
  return to.map((emailAddress) => ({ emailAddress }));
}

function fail(): never {
  throw new Error('There is no fact.');
}
