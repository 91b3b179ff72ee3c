import type { Page } from 'playwright-core';
import { OverviewMemory, type OverviewSoFar } from '../../lib/answers/overview/overview-memory.ts';
import { explainAwsError } from '../../lib/deployed/aws-error.ts';
import { UserError } from '../../lib/deployed/user-error.ts';
import type { EmailEvent } from '../../lib/events/email-event.ts';
import { type ServedPage, servePage } from '../../lib/page/serve-page.ts';
import type { Served } from '../../lib/page/served.ts';
import { givenEvent } from '../table/given-event.ts';
import { givenNewTable } from '../table/given-rows.ts';
import { expectAccessible } from './expect-accessible.ts';
import { expectNoOverflow, expectNoOverflowAnywhere } from './expect-no-overflow.ts';
import { describeInBrowser } from './given-browser.ts';
import { screenshot } from './screenshot.ts';

const now = new Date('2026-11-03T12:00:00.000Z');
const hostile = '<img src=x onerror=alert(1)>';
const newTable = givenNewTable();

const utc = { context: { timezoneId: 'UTC' } } as const;
const looks = [
  [1440, true],
  [390, false],
] as const;

describeInBrowser('the overview', (givenPage) => {
  const at = givenServed(async () => {
    const table = await newTable();
    await table.put(...mails());
    return { open: () => Promise.resolve(table), now: () => now, flags: ' --stack staging' };
  });

  test('shows what became of the mails, why some bounced, and how campaigns do', async () => {
    const page = await whole(await givenPage({ url: at('/'), ...utc }));
    expect(await page.locator('[data-into="cards"]').innerText()).toMatch(/Sent\s+40\s/);
    expect(await page.getByText('SES may pause sending').count()).toBeGreaterThan(0);
    expect(await page.locator('[data-into="causes"]').innerText()).toContain('There is no such mailbox.');
    await page.getByRole('link', { name: 'spring', exact: true }).click();
    await page.waitForURL('**/?tag=campaign%3Dspring');
    await whole(page);
    expect(await page.locator('[data-into="cards"]').innerText()).toMatch(/Sent\s+30\s/);
    expect(await page.locator('.same-command code').textContent()).toContain(
      'ses-events stats --by day --since 7d --tag campaign=spring --stack staging',
    );
  });

  test('each number leads to the mails that it counts', async () => {
    const page = await whole(await givenPage({ url: at('/?tag=campaign%3Dspring&range=14d') }));
    const leads = await page.locator('.amount a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(leads).toContain('/mails?tag=campaign%3Dspring&range=14d&status=bounced&status=softBounced');
    expect(leads).toContain('/mails?tag=campaign%3Dspring&range=14d&status=noOutcome');
  });

  test('a chart is read by the pointer, its lines are switched off by keyboard, and its numbers are a table', async () => {
    const page = await whole(await givenPage({ url: at('/'), ...utc }));
    const chart = page.locator('[data-chart="outcomes"]');
    await hover(page, 0.95);
    await chart.getByText('sent 30, delivered 25, bounced 4, complained 1').waitFor();
    const inked = await ink(page);
    await chart.getByLabel('sent').focus();
    await page.keyboard.press('Space');
    expect(await chart.getByLabel('sent').isChecked()).toBe(false);
    expect(await ink(page)).not.toBe(inked);
    await chart.getByText('The numbers as a table').click();
    expect(await chart.locator('tbody tr').first().innerText()).toMatch(/Tue 2026-11-03 \(so far\)\s+30\s+25\s+4\s+1/);
  });

  test('the chart is drawn again in the colours of the other theme', async () => {
    const page = await whole(await givenPage({ url: at('/'), ...utc }));
    const light = await ink(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    const isOther = `new Promise((resolve) => {
      const look = (frames) => {
        if ((${inkOf})() !== ${JSON.stringify(light)}) resolve(true);
        else if (frames === 0) resolve(false);
        else requestAnimationFrame(() => look(frames - 1));
      };
      look(100);
    })`;
    expect(await page.evaluate(isOther)).toBe(true);
  });

  test('what is dragged over is looked at closer, and the address says so', async () => {
    const page = await whole(await givenPage({ url: at('/'), ...utc }));
    await hover(page, 0.82);
    await page.mouse.down();
    await hover(page, 0.98);
    await page.mouse.up();
    await page.waitForURL('**/?since=*');
    const { searchParams } = new URL(page.url());
    expect(searchParams.get('since')).toBe('2026-11-02T00:00:00Z');
    expect(searchParams.get('until')).toBe('2026-11-03T12:01:00Z');
    await whole(page);
    expect(await page.locator('[data-into="cards"]').innerText()).toMatch(/Sent\s+30\s/);
  });

  test('counting anew is asked for once', async () => {
    const page = await whole(await givenPage({ url: at('/'), ...utc }));
    await page.getByRole('link', { name: 'Count anew' }).click();
    await whole(page);
    expect(new URL(page.url()).search).toBe('');
  });

  test('what came out of mails is text', async () => {
    const page = await whole(await givenPage({ url: at('/?by=team') }));
    await page.locator('[data-into="campaigns"]').getByRole('link', { name: hostile, exact: true }).waitFor();
    expect(await page.locator('main img, main script').count()).toBe(0);
  });

  test('where there is no mail, it says what to try', async () => {
    const page = await whole(await givenPage({ url: at('/?tag=campaign%3Dnone') }));
    expect(await page.getByRole('heading', { name: 'No such mail was sent in this time' }).isVisible()).toBe(true);
    expect(await page.locator('.answer').isVisible()).toBe(false);
    await expectAccessible(page);
    await page.getByRole('link', { name: 'without the conditions' }).click();
    await page.waitForURL('**/');
  });

  test('to be read by everybody, in both themes, on a phone too', async () => {
    for (const [width, dark] of looks) {
      const page = await whole(await givenPage({ url: at('/?tag=campaign'), width, dark }));
      for (const summary of await page.locator('summary').all()) await summary.click();
      await expectAccessible(page);
      await expectNoOverflow(page);
      await screenshot(page, 'overview');
      await expectNoOverflowAnywhere(page);
    }
  });
});

describeInBrowser('a long count', (givenPage) => {
  let goOn = () => {};
  const halfway = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const at = givenServed(async () => {
    const table = await newTable();
    await table.put(...mails());
    return { open: () => Promise.resolve(table), now: () => now };
  });
  const { read } = OverviewMemory.prototype;
  beforeAll(() => {
    jest.spyOn(OverviewMemory.prototype, 'read').mockImplementation(async function* (...question) {
      const answers: OverviewSoFar[] = [];
      for await (const answer of read.apply(new OverviewMemory(undefined, ticking()), question)) answers.push(answer);
      yield* answers.filter(({ overview: { total } }) => total.sent === 30).slice(0, 1);
      await halfway;
      yield* answers.slice(-1);
    });
  });
  afterAll(() => jest.restoreAllMocks());

  test('that breaks off shows what is counted, and says that it is not all', async () => {
    jest.spyOn(OverviewMemory.prototype, 'read').mockImplementationOnce(async function* (...question) {
      for await (const answer of read.apply(new OverviewMemory(undefined, ticking()), question)) {
        if (answer.overview.total.sent === 0) continue;
        yield answer;
        throw new UserError('DynamoDB throttles the table.');
      }
    });
    const page = await whole(await givenPage({ url: at('/'), ...utc }));
    await page.getByText('DynamoDB throttles the table.').waitFor();
    expect(await page.getByText('What is shown below is not all.').isVisible()).toBe(true);
    expect(await page.getByText('Not the whole yet:').isVisible()).toBe(true);
    expect(await page.locator('[data-into="cards"]').isVisible()).toBe(true);
  });

  test('is shown as far as it has come, plainly not the whole, until it is', async () => {
    const page = await givenPage({ url: at('/'), ...utc });
    await page.getByText('Not the whole yet:').waitFor();
    const chart = page.locator('[data-chart="outcomes"]');
    await chart.getByText('The numbers as a table').click();
    await chart.getByRole('cell', { name: 'not counted yet' }).waitFor();
    await hover(page, 0.05);
    await chart.getByText(/^Tue 2026-10-27 .*: not counted yet$/).waitFor();
    expect(await page.locator('.reading progress').isVisible()).toBe(true);
    expect(await page.locator('[data-into="cards"]').innerText()).toMatch(/Sent\s+30\s/);
    await expectAccessible(page);
    await screenshot(page, 'overview-so-far');
    goOn();
    await whole(page);
    expect(await page.locator('.reading').count()).toBe(0);
    expect(await page.getByText('Not the whole yet:').count()).toBe(0);
    expect(await page.locator('[data-into="cards"]').innerText()).toMatch(/Sent\s+40\s/);
  });
});

describeInBrowser('an overview that cannot be had', (givenPage) => {
  const at = givenServed(async () => {
    const table = await newTable();
    return {
      open: () => Promise.resolve({ ...table, feedIndex: 'problems' as const }),
      explain: (error) => explainAwsError(error, { kind: 'local' }),
      now: () => now,
    };
  });

  test('says why in its place, and can be asked again', async () => {
    const page = await whole(await givenPage({ url: at('/?range=24h'), width: 390 }));
    await page.getByRole('alert').getByText('feed holds problems alone').waitFor();
    expect(await page.locator('.answer').isVisible()).toBe(false);
    expect(await page.getByRole('link', { name: 'Try again' }).getAttribute('href')).toBe('/?range=24h');
    await expectAccessible(page);
  });

  test('a question that is none is answered by a page that says so', async () => {
    const page = await givenPage({ url: at('/?range=long'), expected: [/400/] });
    expect(await page.getByRole('alert').innerText()).toContain('range is "long"');
    await page.getByLabel('Time').selectOption('24h');
    await page.getByRole('button', { name: 'Apply' }).click();
    await page.waitForURL('**/?range=24h');
  });
});

const day = 86_400_000;

/** Thirty of one campaign today, of which four bounced, one was complained about and one has no outcome; ten of another a week before. */
function mails(): readonly EmailEvent[] {
  const spring = { tags: { campaign: ['spring'] } };
  const bounce = { bounceType: 'Permanent', bounceSubType: 'NoEmail' };
  const today = Array.from({ length: 30 }, (_, index): readonly EmailEvent[] => {
    const one = {
      ...spring,
      ...sent(4 * 3_600_000 + index * 1_000),
      messageId: `today${index}`,
      recipient: `a${index}@example.com`,
    };
    if (index === 0) return [givenEvent({ ...one, type: 'send', detail: {} })];
    if (index < 5) return [givenEvent({ ...one, type: 'bounce', detail: bounce })];
    const delivery = givenEvent(one);
    if (index > 5) return [delivery, givenEvent({ ...one, type: 'open', bot: 'unlikely', detail: {} })];
    return [delivery, givenEvent({ ...one, type: 'complaint', detail: { complaintFeedbackType: 'abuse', feedbackId: 'f' } })];
  });
  const before = Array.from({ length: 10 }, (_, index) =>
    givenEvent({
      ...sent(6 * day + index * 1_000),
      messageId: `before${index}`,
      tags: { campaign: ['autumn'], team: [hostile] },
    }),
  );
  return [...today.flat(), ...before];
}

function sent(ago: number) {
  const time = new Date(now.getTime() - ago).toISOString();
  return { sentAt: time, occurredAt: time };
}

/** Until all is counted and drawn. */
async function whole(page: Page): Promise<Page> {
  await page.locator('.reading').waitFor({ state: 'detached' });
  return page;
}

/** Over the first chart. @param part of its width, 0 to 1 */
async function hover(page: Page, part: number): Promise<void> {
  const plot = page.locator('[data-chart="outcomes"] .u-over');
  await plot.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await plot.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(x + width * part - 1, y + height / 2);
  await page.mouse.move(x + width * part, y + height / 2);
}

const inkOf = `() => document.querySelector('[data-chart="outcomes"] canvas').toDataURL()`;

/** What is drawn. */
function ink(page: Page): Promise<string> {
  return page.evaluate<string>(`(${inkOf})()`);
}

/** A clock by which a long time goes by between two looks. */
function ticking(): () => number {
  let time = 0;
  return () => {
    time += 1_000;
    return time;
  };
}

/** Serves the page for the tests of a block; the address of a path of it, for who has the key. */
function givenServed(make: () => Promise<Pick<Served, 'open' | 'now'> & Partial<Served>>): (path: string) => string {
  let page: ServedPage | undefined;
  beforeAll(async () => {
    page = await servePage({ what: 'a table', explain: (error) => error, ...(await make()) }, 0);
  });
  afterAll(() => page?.stop());
  return (path) => {
    const { origin, searchParams } = new URL(page?.address ?? '');
    return `${origin}${path}${path.includes('?') ? '&' : '?'}key=${searchParams.get('key')}`;
  };
}
