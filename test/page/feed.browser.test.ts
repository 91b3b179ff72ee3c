import type { Page } from 'playwright-core';
import { UserError } from '../../lib/deployed/user-error.ts';
import type { EmailEvent } from '../../lib/events/email-event.ts';
import type { FeedMessage } from '../../lib/page/live/feed-message.ts';
import type { EventTable } from '../../lib/table/reader.ts';
import { givenEvent } from '../table/given-event.ts';
import { givenNewTable } from '../table/given-rows.ts';
import { expectAccessible } from './expect-accessible.ts';
import { expectNoOverflow, expectNoOverflowAnywhere } from './expect-no-overflow.ts';
import { describeInBrowser } from './given-browser.ts';
import { givenFeedPage, givenScript } from './given-feed-page.ts';
import { givenFeed, givenWire } from './live/given-feed.ts';
import { screenshot } from './screenshot.ts';

const newTable = givenNewTable();
const watching: FeedMessage = { kind: 'watching', id: 'a-1' };

describeInBrowser('the live feed', (givenPage) => {
  const stops: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const stop of stops.splice(0)) await stop();
  });

  test('shows what happens as it does, the newest first, and what a filter lets through alone', async () => {
    const { put, served, poll } = await givenLive();
    await put(about('Before'));
    const page = await givenPage({ url: served.url('/feed') });
    await says(page, 'Live');
    await put(about('Sent', { type: 'send', detail: {}, tags: { campaign: ['spring'] } }), about('Other'));
    await poll();
    await shows(page, 'Sent');
    expect((await subjects(page)).toSorted()).toEqual(['Before', 'Other', 'Sent']);
    expect((await subjects(page)).at(-1)).toBe('Before');
    await page.getByRole('checkbox', { name: 'sent' }).check();
    await page.getByRole('button', { name: 'Apply' }).click();
    await shows(page, 'Sent');
    expect(new URL(page.url()).search).toBe('?types=send');
    expect(await page.locator('.event').innerText()).toMatch(/sent\s+ana@example.com\s+Sent\s+campaign=spring/);
    await page.locator('[data-row]').click();
    expect(new URL(page.url()).pathname).toBe(`/mail/${about('Sent').messageId}`);
    await page.goBack();
    expect(await page.getByRole('checkbox', { name: 'sent' }).isChecked()).toBe(true);
    await page.goBack();
    await shows(page, 'Other');
    expect(await page.getByRole('checkbox', { name: 'sent' }).isChecked()).toBe(false);
  });

  test('a page that the browser has kept goes on when its user comes back to it', async () => {
    const { page, tell } = await givenScripted(events('One'), watching);
    await says(page, 'Live');
    const again = page.waitForEvent('load');
    await page.evaluate(
      `for (const name of ['pagehide', 'pageshow']) dispatchEvent(new PageTransitionEvent(name, { persisted: true }))`,
    );
    await again;
    tell(events('Two'));
    await shows(page, 'Two');
  });

  test('a connection that broke comes back by itself: nothing is lost, nothing shown twice', async () => {
    const { put, served, poll } = await givenLive();
    await put(about('Before'));
    const page = await givenPage({ url: served.url('/feed'), expected: broken });
    await says(page, 'Live');
    await served.stop();
    await says(page, 'The page’s server does not answer: trying again.');
    await put(about('Meanwhile', { occurredAt: '2026-11-01T10:00:00.500Z' }));
    await poll();
    await served.start();
    await says(page, 'Live');
    await put(about('After', { occurredAt: '2026-11-01T10:00:01.000Z' }));
    await poll();
    await shows(page, 'After');
    expect(await subjects(page)).toEqual(['After', 'Meanwhile', 'Before']);
  });

  test('where too much was missed, the list is made anew, and says so', async () => {
    const { page, tell } = await givenScripted(events('One', 'Two'), watching);
    await shows(page, 'Two');
    tell({ kind: 'missed' });
    tell(events('Two', 'Three'));
    await shows(page, 'Three');
    expect(await subjects(page)).toEqual(['Two', 'Three']);
    expect(await page.locator('[data-feed-note]').innerText()).toMatch(/^At \d\d:\d\d:\d\d the connection .* made anew\.$/);
  });

  test('paused, what comes waits and is counted, until it goes on', async () => {
    const { page, tell } = await givenScripted(events('One'), watching);
    await shows(page, 'One');
    await page.keyboard.press('p');
    await says(page, 'Paused');
    tell(events('Three', 'Two'));
    tell(events('Three'));
    await page.getByText('2 waiting', { exact: true }).waitFor();
    expect(await subjects(page)).toEqual(['One']);
    await page.keyboard.press('p');
    await says(page, 'Live');
    expect(await subjects(page)).toEqual(['Three', 'Two', 'One']);
  });

  test('to who has scrolled down nothing moves, until they want to see what is new', async () => {
    const { page, tell } = await givenScripted(events(...many(60)), watching);
    await shows(page, 'Mail 59');
    await page.evaluate('scrollTo(0, 900)');
    await twoFrames(page);
    const row = page.locator('.event').nth(30);
    const before = await row.boundingBox();
    tell(events('New'));
    await page.getByText('1 waiting', { exact: true }).waitFor();
    expect(await row.boundingBox()).toEqual(before);
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await shows(page, 'New');
    expect(await page.locator('.event').first().innerText()).toContain('New');
    expect(await page.locator('[data-feed-show]').isHidden()).toBe(true);
  });

  test('on a row by the keyboard nothing moves either', async () => {
    const { page, tell } = await givenScripted(events('One', 'Two'), watching);
    await shows(page, 'Two');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    tell(events('New'));
    await page.getByText('1 waiting', { exact: true }).waitFor();
    expect(await page.locator(':focus').innerText()).toBe('Two');
    await page.keyboard.press('Escape');
    await shows(page, 'New');
  });

  test('five hundred rows are shown at most: the oldest leave', async () => {
    const { page, tell } = await givenScripted(events(...many(450)), watching);
    await shows(page, 'Mail 0');
    tell(events(...many(100, 'Newer')));
    await shows(page, 'Newer 99');
    const shown = await subjects(page);
    expect([shown.length, shown[0], shown.at(-1)]).toEqual([500, 'Newer 0', 'Mail 399']);
  });

  test('that DynamoDB does not answer is said, and that it does again', async () => {
    const table = await newTable();
    const { wire, table: wired } = givenWire(table);
    const { served, poll } = await givenLive(wired);
    const page = await givenPage({ url: served.url('/feed') });
    await says(page, 'Live');
    wire.failWith = 'ThrottlingException';
    await poll();
    await says(page, 'DynamoDB does not answer (ThrottlingException): trying again.');
    wire.failWith = undefined;
    await poll(4_000);
    await says(page, 'Live');
  });

  test('where there is no stack it says so, and how to go on', async () => {
    const { page } = await givenScripted(new UserError('There is no stack ses-events: deploy it.'));
    await page.getByText('There is no stack ses-events: deploy it.').waitFor();
    await says(page, 'Stopped');
    expect(await page.getByRole('link', { name: 'Try again' }).getAttribute('href')).toBe('/feed');
    await expectAccessible(page);
  });

  test('where nothing has happened it says how to see something, and where a filter lets nothing through, that', async () => {
    const { page } = await givenScripted(watching);
    await page.getByText('success@simulator.amazonses.com').waitFor();
    await expectAccessible(page);
    await page.getByLabel('Subject has').fill('Invoice');
    await page.keyboard.press('Enter');
    await page.getByText('Nothing in the last 24 hours fits these conditions').waitFor();
  });

  test('of a stack whose feed has problems alone it says so, and refuses what is never there', async () => {
    const { page, served } = await givenScripted({ feedIndex: 'problems' }, watching);
    await page.getByText('Only problems are in the feed of this stack').waitFor();
    await page.getByText('bounce@simulator.amazonses.com').waitFor();
    await page.goto(served.url('/feed?types=open'));
    await page.getByText('it never shows opened: choose among bounced').waitFor();
  });

  test('what a mail holds is text, and its links lead nowhere', async () => {
    const hostile = '"><img src=x onerror=alert(1)><a href="javascript:alert(1)">x</a>';
    const { page } = await givenScripted(
      told([about(hostile, { type: 'click', recipient: `${hostile}@example.com`, detail: { link: 'javascript:alert(1)' } })]),
      watching,
    );
    await shows(page, hostile);
    expect(await page.locator('.events img').count()).toBe(0);
    expect(await page.locator('.events a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([
      expect.stringMatching(/^\/recipient\/%22/),
      expect.stringMatching(/^\/mail\//),
    ]);
  });

  test.each([
    [1440, false],
    [390, true],
  ] as const)('%d pixels wide, it can be read by everybody, in either theme', async (width, dark) => {
    const script = givenScript(told(ofEveryKind), watching);
    const served = await givenServed(script);
    const page = await givenPage({ url: served.url('/feed?types=send&types=bounce&tag=campaign%3Dspring'), width, dark });
    await shows(page, 'w'.repeat(300));
    const late = told([about('Late', { occurredAt: '2026-11-01T07:00:00.000Z' })]);
    script.tell({ ...late, cameAfter: [new Date('2026-11-01T10:00:00.000Z')] });
    await page.getByText('late: 3 h').waitFor();
    await expectAccessible(page);
    await expectNoOverflow(page);
    await screenshot(page, 'feed');
    await expectNoOverflowAnywhere(page);
  });

  async function givenServed(live: Parameters<typeof givenFeedPage>[0], open?: () => Promise<EventTable>) {
    const served = await givenFeedPage(live, open ?? (async () => ({}) as EventTable));
    stops.push(served.stop);
    return served;
  }

  /** Over a table, whose feed looks again when `poll` is called. */
  async function givenLive(given?: EventTable) {
    const table = await newTable();
    const open = async () => given ?? table;
    const { feed, poll } = givenFeed(open);
    stops.push(() => feed.stop());
    return { put: table.put, poll, served: await givenServed(feed, open) };
  }

  /** What the feed tells; first, how the table is opened, where that matters. */
  async function givenScripted(first: UserError | Partial<EventTable> | FeedMessage, ...more: readonly FeedMessage[]) {
    const isTold = 'kind' in first;
    const script = givenScript(...(isTold ? [first] : []), ...more);
    const served = await givenServed(script, () =>
      first instanceof Error ? Promise.reject(first) : Promise.resolve((isTold ? {} : first) as EventTable),
    );
    return { served, tell: script.tell, page: await givenPage({ url: served.url('/feed') }) };
  }
});

const broken = [
  /^failed request: .*\/feed\/stream \(net::ERR_(?:CONNECTION_REFUSED|INCOMPLETE_CHUNKED_ENCODING)\)$/,
  /^console error: .*ERR_(?:CONNECTION_REFUSED|INCOMPLETE_CHUNKED_ENCODING)$/,
];

/** Of whom SES says nothing. */
const unnamed = { recipient: undefined } as unknown as Partial<EmailEvent>;
const everyone = ['ana@example.com', 'ben@example.com'];

const ofEveryKind: readonly EmailEvent[] = [
  about('w'.repeat(300), { recipient: `${'r'.repeat(60)}@example.com` }),
  about('Sent', { type: 'send', detail: {}, tags: { campaign: ['spring'] } }),
  about('Opened', { ...unnamed, type: 'open', candidates: everyone, detail: {} }),
  about('Clicked', { type: 'click', bot: 'likely', detail: { link: `https://example.com/${'l'.repeat(300)}` } }),
  about('Bounced', { type: 'bounce', permanent: true, detail: { bounceType: 'Permanent', bounceSubType: 'NoEmail' } }),
  about('Full', { type: 'bounce', detail: { bounceType: 'Transient', bounceSubType: 'MailboxFull' } }),
  about('Spam', { type: 'complaint', detail: { complaintFeedbackType: 'abuse' } }),
  about('Delayed', { type: 'deliveryDelay', detail: { delayType: 'MailboxFull' } }),
  about('Rejected', { type: 'reject', detail: { reason: 'Bad content' } }),
  about('Failed', { type: 'renderingFailure', detail: { templateName: 'news', errorMessage: 'Attribute name is missing' } }),
  about('Topics', { type: 'subscription', detail: { contactList: 'news', source: 'UnsubscribeHeader' } }),
  about('New', { type: 'unknown', occurredAt: '2026-10-31T09:00:00.000Z', detail: { eventType: 'Forwarded' } }),
];

/** Something that happened just before ten, to a mail of this subject. */
function about(subject: string, fields: Partial<EmailEvent> = {}): EmailEvent {
  const number = [...subject].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1e9, 7);
  const messageId = `0107019a-3f5e-4b1c-8d2f-${String(number).padStart(12, '0')}-000000`;
  return givenEvent({ messageId, subject, occurredAt: '2026-11-01T09:59:59.000Z', ...fields });
}

function told(some: readonly EmailEvent[]): FeedMessage & { readonly kind: 'events' } {
  return { kind: 'events', id: 'a-1', events: some, isNew: true };
}

/** The newest first. */
function events(...of: readonly string[]): FeedMessage {
  return told(of.map((subject) => about(subject)));
}

function many(count: number, name = 'Mail'): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${name} ${index}`);
}

async function says(page: Page, text: string): Promise<void> {
  await page.locator(`[data-feed-status]:text-is("${text}")`).waitFor();
}

async function shows(page: Page, subject: string): Promise<void> {
  await page
    .locator(`[data-row][title=${JSON.stringify(subject)}]`)
    .first()
    .waitFor({ state: 'attached' });
}

function subjects(page: Page): Promise<readonly string[]> {
  return page.locator('.event-subject').allTextContents();
}

/** Until the browser has noticed where the page is scrolled to. */
function twoFrames(page: Page): Promise<unknown> {
  return page.evaluate('new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))');
}
