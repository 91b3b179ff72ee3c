import { givenApp } from '../given-app.ts';

const { get } = givenApp({ open: () => Promise.reject(new Error('No test should ask the table.')) });

test.each([
  ['/', 'Overview · ses-events'],
  [
    '/mails?status=bounced,noOutcome&tag=campaign%3Dspring&range=7d',
    'Mails · bounced, no outcome · tag: campaign=spring · last 7 days · ses-events',
  ],
  ['/feed?types=send&types=bounce', 'Live · type: sent · type: bounced · ses-events'],
  ['/recipient/ana%40example.com?range=30d', 'ana@example.com · last 30 days · ses-events'],
  ['/?tag=a%3D%E2%80%AEb%00c', 'Overview · tag: a= b c · ses-events'],
])('the title of %s says what it is about', async (path, title) => expect(await titleIn(path)).toBe(title));

test('the longest title can be shown in a list of tabs', async () => {
  expect((await titleIn(`/mails?subject=${'w'.repeat(10_000)}`)).length).toBeLessThan(220);
});

test.each([
  ['types=send', 'type: sent'],
  ['status=lost', 'status: lost'],
  ['types=bounce,complaint', 'type: bounced, complained'],
  ['subject=%E2%80%AEgpj.exe%00', 'subject: gpj.exe'],
])('%s is a chip that says it in words: %s', async (asked, text) => {
  expect(textOf(await bodyOf(`/feed?${asked}`), /<ul class="chips".*?<\/ul>/s)).toContain(text);
});

test('who takes all conditions away is back on the first page', async () => {
  const page = await bodyOf('/mails?tag=a%3Db&subject=c&before=2099-01-01T00:00:00.000Z&status=sent');
  expect(page).toContain('<a href="/mails?status=sent">Take all away</a>');
});

test.each(['/mails', '/feed', '/'])('%s keeps the conditions for which its form has no field', async (path) => {
  const page = await bodyOf(`${path}?tenant=acme&tag=a%3Db&tag=c%3Dd`);
  expect(page).toContain('<input type="hidden" name="tenant" value="acme"/>');
  expect(page).toContain('<input type="hidden" name="tag" value="c=d"/>');
});

test.each([
  ['/mails?range=long&tag=a%3Db', 'range is &quot;long&quot;'],
  ['/mails?status=lost', 'status is &quot;lost&quot;'],
  ['/feed?types=letter', 'types'],
  ['/?since=tomorrow&range=1h', 'since is &quot;tomorrow&quot;'],
])('%s cannot be asked, and is mended where it was written', async (path, sentence) => {
  const answer = await get(path);
  expect(answer.status).toBe(400);
  const page = await answer.text();
  expect(page).toContain(sentence);
  expect(page).toMatch(/<form class="filters"/);
});

test.each([
  ['/mails?since=', /<option value="24h" selected="">last 24 hours/],
  ['/mails?range=', /<option value="24h" selected="">last 24 hours/],
  ['/mails?range=90m', /<option value="90m" selected="">last 90 minutes/],
  ['/mails?range=1h', /<option value="1h" selected="">last hour/],
  ['/mails?until=2026-11-01', /<details class="more" open="">/],
])('the form of %s shows what holds', async (path, expected) => expect(await bodyOf(path)).toMatch(expected));

async function bodyOf(path: string): Promise<string> {
  return (await get(path)).text();
}

async function titleIn(path: string): Promise<string> {
  return /<title>(.*?)<\/title>/s.exec(await bodyOf(path))?.[1] ?? '';
}

function textOf(page: string, part: RegExp): string {
  return (part.exec(page)?.[0] ?? '').replaceAll(/<[^>]*>/g, '');
}
