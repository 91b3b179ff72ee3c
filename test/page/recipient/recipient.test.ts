import { readRecipientMails } from '../../../lib/answers/recipient/read-recipient-mails.ts';
import type { EmailEvent } from '../../../lib/events/email-event.ts';
import { recipientAddress } from '../../../lib/page/question/address-of.ts';
import { givenEvent } from '../../table/given-event.ts';
import { givenNewTable } from '../../table/given-rows.ts';
import { givenApp, partsFor, servedOf } from '../given-app.ts';

const newTable = givenNewTable();
const now = new Date('2026-11-01T00:00:00.000Z');
const hour = 3_600_000;

test('page after page has the mails of `recipient`, in its order, each once', async () => {
  const table = await newTable();
  await table.put(...Array.from({ length: 110 }, (_, index) => mail(index, Math.floor(index / 3) * hour, 'delivery')).flat());
  const { stream } = givenApp(servedOf(table, now));
  const found: string[] = [];
  let pages = 0;
  for (let address: string | undefined = '/recipient/ana%40example.com'; address !== undefined; pages += 1) {
    const messages = await stream(address.replace(/(\?|$)/, '/stream$1'));
    found.push(...[...partsFor('rows', messages).matchAll(/href="\/mail\/([^"]+)"/g)].map(([, id = '']) => id));
    const [, older] = /href="([^"]+)" rel="next"/.exec(partsFor('end', messages)) ?? [];
    address = older;
  }
  const expected: string[] = [];
  const ever = { since: new Date(0), until: new Date(now.getTime() + hour) };
  for await (const { message } of readRecipientMails(table, 'ana@example.com', ever, false)) expected.push(message.messageId);
  expect([pages, found]).toEqual([3, expected]);
});

test.each<[string, readonly (readonly [EmailEvent['type'], EmailEvent['detail']])[], string, string]>([
  ['delivered', [['delivery', {}]], 'Nothing stands against mailing it', 'took it'],
  [
    'no such mailbox',
    [['bounce', { bounceType: 'Permanent', bounceSubType: 'NoEmail' }]],
    'Do not mail it',
    'There is no such mailbox.',
  ],
  ['delayed', [['deliveryDelay', { delayType: 'MailboxFull' }]], 'Wait before you mail it again', 'The mailbox is full.'],
  [
    'suppressed',
    [['bounce', { bounceType: 'Permanent', bounceSubType: 'OnAccountSuppressionList' }]],
    'Do not mail it',
    'aws sesv2 delete-suppressed-destination --email-address=ana@example.com',
  ],
])('the standing is told first, in words: %s', async (_, happened, sentence, more) => {
  const table = await newTable();
  await table.put(...happened.flatMap(([type, detail]) => mail(1, hour, type, detail)));
  const messages = await givenApp(servedOf(table, now)).stream('/recipient/ana@example.com/stream');
  const [first] = messages;
  expect(first).toMatchObject({ name: 'part', data: { into: 'standing' } });
  expect(partsFor('standing', messages)).toContain(sentence);
  expect(partsFor('standing', messages)).toContain(more);
});

test('that nothing stands against an address whose mail nobody has heard of is no good news', async () => {
  const table = await newTable();
  await table.put(...mail(1, 72 * hour, 'send'));
  const standing = partsFor('standing', await givenApp(servedOf(table, now)).stream('/recipient/ana@example.com/stream'));
  expect(standing).toContain('What became of the last mail is not known');
  expect(standing).not.toContain('✓');
});

test('how many mails are of which status, each a way to those alone', async () => {
  const table = await newTable();
  await table.put(...mail(1, hour, 'delivery'), ...mail(2, 2 * hour, 'delivery'), ...mail(3, 3 * hour, 'send'));
  const { stream } = givenApp(servedOf(table, now));
  const standing = partsFor('standing', await stream('/recipient/ana%40example.com/stream'));
  expect(standing).toContain('3 mails to it: ');
  expect(standing).toMatch(/href="\/recipient\/ana%40example.com\?status=delivered">2 /);
  const narrowed = partsFor('rows', await stream('/recipient/ana%40example.com/stream?status=sent'));
  expect(narrowed.match(/href="\/mail\/[^"]+"/g)).toEqual(['href="/mail/mail003"']);
});

test.each(['ana@bücher.example', 'ana@xn--bcher-kva.example', 'Ana <ANA@Bücher.example>'])(
  'an address is found in whichever way its domain is spelled: %s',
  async (spelled) => {
    const table = await newTable();
    await table.put(givenEvent({ messageId: 'one', recipient: 'ana@bücher.example' }));
    await table.put(givenEvent({ messageId: 'two', recipient: 'ana@xn--bcher-kva.example' }));
    const { get, stream } = givenApp(servedOf(table, new Date('2026-11-02T00:00:00.000Z')));
    const path = recipientAddress(spelled);
    expect(await (await get(path)).text()).toContain('Also written ');
    expect(partsFor('rows', await stream(`${path}/stream`)).match(/<tr>/g)).toHaveLength(2);
  },
);

test.each([
  ['nobody@example.com', 'No mail to this address is known', '/mails?recipientDomain=example.com&amp;range=30d'],
  ['user=nobody@example.com', 'No mail to this address is known', '/mails?tag=user%3Dnobody%40example.com&amp;range=30d'],
])('of an address that had no mail it is said what that may be: %s', async (address, title, link) => {
  const { stream } = givenApp(servedOf(await newTable(), now));
  const messages = await stream(`${recipientAddress(address)}/stream`);
  expect(partsFor('standing', messages)).toBe('');
  expect(partsFor('end', messages)).toContain(title);
  expect(partsFor('end', messages)).toContain(`href="${link}"`);
});

test.each([
  'ana',
  'ana@example',
  'ana@example.com, ben@example.com',
  '%E0%A4%A',
  '<script>alert(1)</script>',
  // DynamoDB refuses to look for so long a key.
  `${'a'.repeat(3_000)}@example.com`,
])('what is no address is said to be none, and nothing is asked of the table: %s', async (text) => {
  const { get } = givenApp({ open: () => Promise.reject(new Error('asked')) });
  const page = await (await get(recipientAddress(text))).text();
  expect(page).toContain('This is no address');
  expect(page).not.toContain('data-stream');
  expect(page).not.toContain('<script>alert');
});

test.each([
  ['range=soon', 'range is &quot;soon&quot;'],
  ['status=noOutcome', 'status is &quot;noOutcome&quot;'],
  ['before=x', 'before is &quot;x&quot;'],
])('%s is refused with a sentence', async (search, sentence) => {
  const { get } = givenApp({ open: () => Promise.reject(new Error('asked')) });
  const answer = await get(`/recipient/ana@example.com?${search}`);
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain(sentence);
});

function mail(index: number, ago: number, type: EmailEvent['type'], detail: EmailEvent['detail'] = {}) {
  const sentAt = new Date(now.getTime() - hour - ago).toISOString();
  return [givenEvent({ messageId: `mail${String(index).padStart(3, '0')}`, type, sentAt, occurredAt: sentAt, detail })];
}
