import { UserError } from '../../lib/deployed/user-error.ts';
import { PageOfMails } from '../../lib/page/mails/page-of-mails.ts';
import { type ServedPage, servePage } from '../../lib/page/serve-page.ts';
import type { Served } from '../../lib/page/served.ts';
import { givenEvent } from '../table/given-event.ts';
import { givenNewTable } from '../table/given-rows.ts';
import { expectAccessible } from './expect-accessible.ts';
import { expectNoOverflow, expectNoOverflowAnywhere } from './expect-no-overflow.ts';
import { servedOf } from './given-app.ts';
import { describeInBrowser } from './given-browser.ts';
import { screenshot } from './screenshot.ts';

const now = new Date('2026-11-01T12:00:00.000Z');
const newTable = givenNewTable();
const looks = [
  [{ width: 1440, height: 900 }, 'light'],
  [{ width: 390, height: 844 }, 'dark'],
] as const;

describeInBrowser('the mails', (givenPage) => {
  const at = givenServed(async () => {
    const table = await newTable();
    await table.put(...mails());
    return servedOf(table, now);
  });

  test('from all mails to the bounced, to one page further, to who it was sent to, and back', async () => {
    const page = await givenPage({ url: at('/mails') });
    await page.getByRole('link', { name: 'Older' }).waitFor();
    expect(await page.locator('tbody tr').count()).toBe(50);
    await page.getByRole('link', { name: 'Older' }).click();
    await page.getByText('Nothing older in this time').waitFor();
    expect(await page.locator('tbody tr').count()).toBe(13);
    await page.getByRole('link', { name: 'bounced', exact: true }).click();
    await page.getByText('It did not arrive, and sent again').waitFor();
    await page.getByText('The only mail').waitFor();
    expect(await page.locator('tbody tr').innerText()).toContain('There is no such mailbox.');
    await page.keyboard.press('j');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Gone');
    await page.getByRole('link', { name: 'gone@example.net' }).click();
    await page.getByRole('heading', { name: 'Do not mail it' }).waitFor();
    await page.getByText('The only mail').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Mails' }).waitFor();
  });

  test('j and k go on from where the focus is, and stay on the last row', async () => {
    const page = await givenPage({ url: at('/mails?recipientDomain=example.net') });
    await page.getByText('2 mails').waitFor();
    const focused = () => page.evaluate("[...document.querySelectorAll('[data-row]')].indexOf(document.activeElement)");
    const after = async (...keys: readonly string[]) => {
      for (const key of keys) await page.keyboard.press(key);
      return focused();
    };
    await page.locator('tbody tr').nth(1).getByRole('link').first().focus();
    expect(await after('k')).toBe(0);
    expect(await after('j', 'j')).toBe(1);
    await page.getByRole('button', { name: 'Keys' }).focus();
    expect(await after('j')).toBe(0);
    await page.getByLabel('Time').focus();
    expect(await after('j')).toBe(-1);
    await page.keyboard.press('Escape');
    expect(await after('Control+j')).toBe(-1);
    await page.keyboard.press('g');
    await page.keyboard.press('l');
    await page.waitForURL('**/feed');
  });

  test('who narrows them by the keyboard goes on where they were', async () => {
    const page = await givenPage({ url: at('/mails') });
    const press = async (role: 'link' | 'button', name: string, search: string) => {
      await page.getByRole(role, { name, exact: true }).focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(`**/mails${search}`);
      return page.evaluate('document.activeElement.id');
    };
    expect(await press('link', 'bounced', '?status=bounced')).toBe('status-bounced');
    expect(await press('link', 'sent', '?status=bounced&status=sent')).toBe('status-sent');
    await page.reload();
    expect(await page.evaluate('document.activeElement.id')).toBe('');
    expect(await press('button', 'Apply', '?range=24h&status=bounced&status=sent')).toBe('apply');
  });

  test('an answer that breaks off keeps what is shown, and says that it is not all', async () => {
    const broken = jest.spyOn(PageOfMails.prototype, 'oldest', 'get').mockImplementation(() => {
      throw new UserError('DynamoDB throttles the table.');
    });
    const page = await givenPage({ url: at('/mails?recipientDomain=example.net') });
    await page.getByText('DynamoDB throttles the table.').waitFor();
    broken.mockRestore();
    expect(await page.locator('tbody tr').count()).toBe(2);
    expect(await page.getByText('What is shown below is not all.').isVisible()).toBe(true);
  });

  test('on paper it is light, and has nothing to press', async () => {
    const page = await givenPage({ url: at('/mails?status=bounced'), dark: true });
    await page.getByText('The only mail').waitFor();
    const ink = () => page.evaluate('getComputedStyle(document.body).color');
    const dark = await ink();
    await page.emulateMedia({ media: 'print' });
    expect(await ink()).not.toBe(dark);
    expect(await page.evaluate('getComputedStyle(document.documentElement).colorScheme')).toMatch(/only/);
    expect(await page.locator(':is(button, input, select):visible').count()).toBe(0);
    expect(await page.locator('tbody tr').isVisible()).toBe(true);
  });

  test('what is written into the fields, and the status beside it, stand in the address', async () => {
    const page = await givenPage({ url: at('/mails?status=noOutcome') });
    await page.getByLabel('Sent at least').selectOption('1h');
    await page.getByLabel('Recipient domain').fill('example.org');
    await page.getByRole('button', { name: 'Apply' }).click();
    await page.getByRole('heading', { name: 'No mail matches' }).waitFor();
    expect(new URL(page.url()).search).toBe('?range=24h&status=noOutcome&olderThan=1h&recipientDomain=example.org');
    await page.getByRole('link', { name: 'example.net', exact: true }).click();
    await page.getByText('The only mail').waitFor();
    expect(new URL(page.url()).searchParams.get('recipientDomain')).toBe('example.net');
  });

  test('a length of time that is chosen takes the place of a begin', async () => {
    const page = await givenPage({ url: at('/mails?since=2026-10-31') });
    await page.getByLabel('Time').selectOption('7d');
    await page.getByRole('button', { name: 'Apply' }).click();
    await page.waitForURL('**/mails?range=7d');
  });

  test('what came out of mails is text: nothing of it runs, loads or leads away', async () => {
    const page = await givenPage({ url: at('/mails?subject=onerror') });
    await page.getByText('The only mail').waitFor();
    const row = page.locator('tbody tr');
    expect(
      await row
        .getByRole('link')
        .first()
        .evaluate((link) => link.textContent),
    ).toContain('<b>x</b>@example.com');
    expect(await row.locator('img, script, b, a[href^="http"]').count()).toBe(0);
  });

  test.each([
    ['mails', '/mails?status=bounced&status=delivered&status=sent&before=2026-11-01T11:04:00.000Z'],
    ['nothing', '/mails?tag=campaign%3Dnone'],
    ['recipient', '/recipient/gone%40example.net'],
    ['nobody', '/recipient/nobody%40example.com'],
  ])('%s: to be read by everybody, in both themes, on a phone too', async (name, path) => {
    const page = await givenPage({ url: at(path) });
    await page.locator('.end > *').first().waitFor();
    for (const summary of await page.locator('summary').all()) await summary.click();
    for (const [viewport, colorScheme] of looks) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page);
      await screenshot(page, name);
      await expectNoOverflow(page);
    }
    await expectNoOverflowAnywhere(page);
  });
});

describeInBrowser('where the table does not answer', (givenPage) => {
  const at = givenServed(() =>
    Promise.resolve({
      open: () => Promise.reject(new UserError('There is no stack ses-events: deploy it, or name another with --stack.')),
      now: () => now,
    }),
  );

  test.each(['/mails', '/recipient/ana%40example.com'])('%s says so in its place, and can be asked again', async (path) => {
    const page = await givenPage({ url: at(path), width: 390 });
    expect(await page.getByRole('alert').innerText()).toContain('There is no stack ses-events: deploy it');
    expect(await page.getByRole('link', { name: 'Try again' }).getAttribute('href')).toBe(path);
    await expectAccessible(page);
  });
});

function mails() {
  const sent = (index: number) => new Date(now.getTime() - index * 60_000).toISOString();
  const many = Array.from({ length: 60 }, (_, index) =>
    givenEvent({ messageId: `many${index}`, subject: 'News of November', sentAt: sent(index), occurredAt: sent(index) }),
  );
  const [at] = [sent(70)];
  const one = { sentAt: at, occurredAt: at };
  const bounce = { bounceType: 'Permanent', bounceSubType: 'NoEmail' };
  return [
    ...many,
    givenEvent({ ...one, messageId: 'gone', subject: 'Gone', recipient: 'gone@example.net', type: 'bounce', detail: bounce }),
    givenEvent({ ...one, messageId: 'lost', subject: 'Lost', recipient: 'lost@example.net', type: 'send', detail: {} }),
    givenEvent({
      ...one,
      messageId: 'hostile',
      recipient: '<b>x</b>@example.com',
      subject: `<img src=x onerror=alert(1)> \u202eשלום 👩‍👩‍👧 https://evil.example/${'w'.repeat(10_000)}`,
      tags: { campaign: ['spring'], '<script>': ['alert(1)'] },
    }),
  ];
}

/** Serves the page for the tests of a block; the address of a path of it, for who has the key. */
function givenServed(make: () => Promise<Pick<Served, 'open' | 'now'>>): (path: string) => string {
  let page: ServedPage | undefined;
  beforeAll(async () => {
    page = await servePage({ what: 'a table', explain: (error) => error, ...(await make()) }, 0);
  });
  afterAll(() => page?.stop());
  return (path) => {
    const address = new URL(page?.address ?? '');
    const key = address.searchParams.get('key') ?? '';
    const wanted = new URL(path, address);
    wanted.searchParams.set('key', key);
    return String(wanted);
  };
}
