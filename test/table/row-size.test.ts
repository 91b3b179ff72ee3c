import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { normalize } from '../../lib/events/normalize.ts';
import { parse } from '../../lib/ses/parse.ts';
import { toItem } from '../../lib/table/item.ts';
import { itemSize } from '../../lib/table/item-size.ts';
import { altered, fixtureText } from '../fixtures/fixture.ts';

const settings = { shardCount: 4, retentionDays: 365 };
const writeUnit = 1024;
const rows = readdirSync(join(import.meta.dirname, '../fixtures'))
  .filter((file) => file.endsWith('.json'))
  .flatMap((file) => rowsOf(file, fixtureText(file)));

// A row of one write unit costs three: the table's and each index's.
test.each(rows)('the row of $file $row has $bytes bytes', ({ type, bytes }) => {
  expect(bytes).toBeLessThanOrEqual(type === 'unknown' ? 4 * writeUnit : writeUnit);
});

test.each(['send', 'delivery', 'bounce', 'click', 'complaint', 'open', 'delivery-delay', 'subscription'])(
  '%s.json of a tenant, by a role with a long name, to and from IPv6, is within a write unit too',
  (name) => {
    const tags = {
      'ses:tenant-name': ['customer-4711-production'],
      'ses:caller-identity': ['ses-smtp-user.20261101-101500'],
      'ses:source-ip': ['2001:db8:1234:5678:9abc:def0:1234:5678'],
      'ses:outgoing-ip': ['2001:db8:8765:4321:9abc:def0:1234:5678'],
    };
    for (const { bytes } of rowsOf(name, altered(name, { mail: { tags } }))) expect(bytes).toBeLessThanOrEqual(writeUnit);
  },
);

test.each(['send', 'delivery', 'open', 'click'])('%s, the bulk of all events, is among them', (type) => {
  expect(rows.map((row) => row.type)).toContain(type);
});

function rowsOf(file: string, text: string) {
  const parsed = parse(text);
  const events = parsed.kind === 'event' ? normalize(parsed.event) : [];
  return events.map((event, index) => ({
    file,
    row: `${index + 1}/${events.length}`,
    type: event.type,
    bytes: itemSize(toItem(event, settings)),
  }));
}
