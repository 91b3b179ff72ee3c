import fc from 'fast-check';
import { readAddress } from '../../lib/answers/recipient/read-address.ts';
import { recipient } from '../../lib/cli/commands/recipient.ts';
import { why } from '../../lib/cli/commands/why.ts';
import type { EmailEvent } from '../../lib/events/email-event.ts';
import { factKey } from '../../lib/events/identity.ts';
import type { EventTable } from '../../lib/table/reader.ts';
import { givenOutput } from '../cli/given-output.ts';
import { collected } from '../table/collected.ts';
import { givenEvent } from '../table/given-event.ts';
import { givenNewTable } from '../table/given-rows.ts';

const newTable = givenNewTable();
const range = { since: new Date(0), until: new Date('2027-01-01T00:00:00.000Z') };
const [unicode, punycode] = ['ana@münchen.example', 'ana@xn--mnchen-3ya.example'] as const;
const suppression = { bounceType: 'Permanent', bounceSubType: 'OnAccountSuppressionList' };

test.each([unicode, punycode])('%s is found in both spellings, in order, as it was asked for', async (address) => {
  const table = await newTable();
  const rows = fc.sample(fc.tuple(fc.constantFrom(unicode, punycode), fc.integer({ min: 0, max: 999 })), {
    numRuns: 60,
    seed: 1,
  });
  const events = rows.map(([own, time], index) =>
    givenEvent({
      messageId: `mail${index}`,
      recipient: own,
      occurredAt: new Date(Date.UTC(2026, 10, 1) + time).toISOString(),
      detail: { processingTimeMillis: index },
    }),
  );
  await table.put(...events, givenEvent({ recipient: 'anna@münchen.example' }));
  const keys = events.map(factKey).sort();
  const oldest = await collected(readAddress(table, address, range, 'oldestFirst'));
  const newest = await collected(readAddress(table, address, range, 'newestFirst'));
  expect(oldest.map(factKey)).toEqual(keys);
  expect(newest.map(factKey)).toEqual([...keys].reverse());
  expect(new Set(newest.map((event) => event.recipient))).toEqual(new Set([address]));
});

test('an address in ASCII costs one request', async () => {
  const table = await newTable();
  await table.put(givenEvent());
  const requests = countedRequests(table);
  expect(await collected(readAddress(table, 'ana@example.com', range, 'oldestFirst'))).toHaveLength(1);
  expect(requests()).toBe(1);
});

test.each([unicode, punycode])('recipient and why judge %s by the rows of both spellings', async (address) => {
  const table = await newTable();
  await table.put(...mailThatIsSpelledTwice());
  const [mail, ...others] = await mailsTo(table, address, false);
  expect(others).toEqual([]);
  expect(mail).toMatchObject({ recipient: address, status: 'suppressed' });
  expect(await mailsTo(table, address, true)).toMatchObject([
    { recipient: address, status: 'suppressed', events: [{ type: 'send' }, { type: 'bounce' }] },
  ]);
  const output = givenOutput();
  await why(table, { name: 'why', subject: address }, true, output);
  expect(JSON.parse(output.text())).toMatchObject({
    address,
    counts: { suppressed: 1 },
    verdict: { recipient: address, status: 'suppressed' },
  });
});

test('the command of the suppression list has the domain in punycode, which alone SES takes', async () => {
  const table = await newTable();
  await table.put(...mailThatIsSpelledTwice());
  const output = givenOutput();
  await why(table, { name: 'why', subject: unicode }, true, output);
  expect(JSON.parse(output.text()).verdict.command).toBe(`aws sesv2 delete-suppressed-destination --email-address=${punycode}`);
});

/** Sent as the sender spelled it, bounced as a mail server did. */
function mailThatIsSpelledTwice(): readonly EmailEvent[] {
  return [
    givenEvent({ messageId: 'm', type: 'send', recipient: unicode, detail: {}, occurredAt: '2026-11-01T10:00:00.000Z' }),
    givenEvent({ messageId: 'm', type: 'bounce', recipient: punycode, suppressed: true, permanent: true, detail: suppression }),
  ];
}

async function mailsTo(table: EventTable, address: string, events: boolean): Promise<readonly unknown[]> {
  const output = givenOutput();
  await recipient(table, { name: 'recipient', address, range, events }, true, output);
  return output
    .text()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

function countedRequests({ client }: EventTable): () => number {
  let count = 0;
  const counting = { name: 'countRequests', override: true, step: 'initialize' } as const;
  client.middlewareStack.add((next) => (args) => next(args).finally(() => (count += 1)), counting);
  return () => count;
}
