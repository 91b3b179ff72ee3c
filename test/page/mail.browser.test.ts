import type { Page } from 'playwright-core';
import { UserError } from '../../lib/deployed/user-error.ts';
import { stories } from '../../lib/local/stories.ts';
import { mailAddress } from '../../lib/page/question/address-of.ts';
import { factsIn } from '../events/facts.ts';
import { givenEvent } from '../table/given-event.ts';
import { expectAccessible } from './expect-accessible.ts';
import { expectNoOverflow, expectNoOverflowAnywhere } from './expect-no-overflow.ts';
import { describeInBrowser } from './given-browser.ts';
import { givenMailPage } from './given-mail-page.ts';
import { screenshot } from './screenshot.ts';

describeInBrowser('the page of a mail', (givenPage) => {
  const mails = givenMailPage();
  const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };

  test('says of each recipient what happened, why and what to do, those in trouble first', async () => {
    const [id = ''] = await givenStory('Invoice 2026-118');
    const page = await givenPage({ url: mails.of(id) });
    expect(await page.getByRole('heading').allTextContents()).toEqual([
      'Invoice 2026-118',
      '3 recipients: 1 bounced, 2 delivered',
      'gone@example.net',
      'dev@example.com',
      'eva@example.org',
    ]);
    await page.getByRole('navigation', { name: '3 recipients' }).getByText('gone@example.net').click();
    const card = page.locator('.story:target');
    for (const text of [
      'It was not delivered',
      'There is no such mailbox',
      'Look for a typing error',
      'reply 550',
      'status 5.1.1',
    ])
      expect(await card.innerText()).toContain(text);
    expect(await card.locator('.happenings summary').allInnerTexts()).toEqual([
      expect.stringMatching(/sent\s+accepted by SES/),
      expect.stringMatching(/\+1\.3 s\s+✕ bounced\s+Permanent\/NoEmail: 5\.1\.1 .*user unknown/),
    ]);
    expect(await card.getByRole('img').locator('desc').first().textContent()).toBe('sent; bounced +1.3 s');
    expect(await page.getByRole('link', { name: 'campaign=billing' }).getAttribute('href')).toBe(
      '/mails?tag=campaign%3Dbilling&range=7d',
    );
  });

  test('says apart what SES reports of one of them without saying which', async () => {
    const [id = ''] = await givenStory('Minutes of the meeting');
    const { recipient: _, ...complaint } = givenEvent({ messageId: id, type: 'complaint', detail: {} });
    await mails.put({ ...complaint, candidates: ['ben@example.com', 'chloe@example.org'] });
    const page = await givenPage({ url: mails.of(id) });
    const somebody = await page.getByRole('article', { name: 'Somebody of them' }).innerText();
    for (const text of [
      'complained',
      'one of ben@example.com, chloe@example.org',
      'Opened 1, clicked 1.',
      'https://example.com/minutes',
    ])
      expect(somebody).toContain(text);
  });

  test.each([
    [1440, false],
    [390, true],
  ] as const)('is for everybody at %d px, whatever happened and whoever wrote it', async (width, dark) => {
    await mails.put(...everything);
    const page = await givenPage({ url: mails.of('everything'), width, dark });
    await page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true");
    await expectAccessible(page);
    await expectNoOverflow(page);
    await screenshot(page, 'mail');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(`<b>${nasty}</b>`);
    expect(await page.locator('#mail a:not([href^="/"], [href^="#"]), #mail script, h1 *').count()).toBe(0);
    expect(await textsOfDrawings(page)).toEqual([]);
    await expectNoOverflowAnywhere(page);
  });

  test('has all fields of an event, the id and the block for AWS Support to copy', async () => {
    await mails.put(givenEvent({ messageId: 'copied', subject: 'a\u202eb' }));
    const page = await givenPage({ url: mails.of('copied'), context: clipboard });
    const copied = async (name: string) => {
      await page.getByRole('button', { name }).click();
      await page.locator(`[data-label="${name}"]`, { hasText: 'Copied' }).waitFor();
      return page.evaluate<string>('navigator.clipboard.readText()');
    };
    expect(await copied('Copy id')).toBe('copied');
    await page.locator('.happenings summary').click();
    const fields = await copied('Copy fields');
    expect(fields).toContain('"subject": "a\\u202eb"');
    expect(JSON.parse(fields)).toMatchObject({ messageId: 'copied', delivery: { smtpResponse: '250 2.0.0 OK' } });
    await page.getByText('For AWS Support').click();
    expect(await copied('Copy block')).toMatch(/^Message ID: copied\nSent \(UTC\): 2026-11-01T10:00:00.000Z\n/);
  });

  test('follows a mail until its outcome is there, and leaves alone what is open and where the focus is', async () => {
    const sent = givenEvent({ messageId: 'young', type: 'send', occurredAt: '2026-11-01T10:00:00.000Z', detail: {} });
    await mails.put(sent);
    const page = await givenPage({ url: mails.of('young') });
    expect(await page.getByRole('status').first().textContent()).toMatch(/^This mail is being watched/);
    await page.locator('.happenings summary').focus();
    await page.keyboard.press('Enter');
    // Stamped before the send, so that it goes above the line that is open.
    await mails.put(givenEvent({ messageId: 'young', occurredAt: '2026-11-01T09:59:59.990Z' }));
    await page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    await page.getByText('Its outcome is here').waitFor();
    expect(await page.evaluate("[...document.querySelectorAll('.happenings details')].map(({ open }) => open)")).toEqual([
      false,
      true,
    ]);
    expect(await page.evaluate('document.activeElement.textContent')).toContain('accepted by SES');
    expect(await page.locator('.story > header').innerText()).toContain('delivered');
  });

  test('says why nothing may be known of an id, and shows the mail as soon as something is', async () => {
    const page = await givenPage({ url: mails.of('new'), width: 390 });
    expect(await page.locator('#mail').innerText()).toMatch(/Nothing is known of this mail\s+new\s+Sent a moment ago\?/);
    await expectAccessible(page);
    await expectNoOverflow(page);
    await mails.put(givenEvent({ messageId: 'new', subject: 'Here it is' }));
    await page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    await page.getByRole('heading', { name: 'Here it is' }).waitFor();
    expect(await page.title()).toBe('Here it is · ses-events');
  });

  test.each([
    ['a header', '<0107019a3f5e4b1c-8d2f3a4b-0001-000000@eu-west-1.amazonses.com>'],
    ['an answer', '250 Ok 0107019A3F5E4B1C-8D2F3A4B-0001-000000'],
  ])('has one address, whatever was pasted: %s', async (_, pasted) => {
    const page = await givenPage({ url: mails.of(pasted) });
    expect(new URL(page.url()).pathname).toBe('/mail/0107019a3f5e4b1c-8d2f3a4b-0001-000000');
  });

  test('knows nothing of an id that no row can have, and asks no table, which would refuse it', async () => {
    const at = await mails.serve({ open: () => Promise.reject(new Error('asked')) });
    const page = await givenPage({ url: at(mailAddress('x'.repeat(2_049))), width: 390 });
    await expectNoOverflow(page);
    expect(await page.locator('main').innerText()).toContain('Nothing is known');
  });

  test.each([
    [
      'refuses',
      new UserError('AWS refused: your role may not read the table.'),
      /your role may not read the table\.\s+Try again$/,
    ],
    ['is not understood', new TypeError('secret@example.com is undefined'), /an error that it does not foresee \(TypeError\)/],
  ])('says in a sentence what stands in the way: AWS %s', async (_, error, sentence) => {
    const at = await mails.serve({ open: () => Promise.reject(error) });
    const page = await givenPage({ url: at('/mail/any'), expected: [/^console error: .*503/] });
    const told = await page.locator('main').innerText();
    expect(told).toMatch(sentence);
    expect(told).not.toMatch(/secret|\n\s+at /);
  });

  /** Puts the mail of this subject. @returns its id */
  async function givenStory(subject: string): Promise<readonly string[]> {
    const told = stories('run', new Date('2026-11-01T08:00:00.000Z')).filter(({ mail }) => mail.subject === subject);
    await mails.put(...told.flatMap(({ events }) => events.flatMap((event) => factsIn(JSON.stringify(event)))));
    return told.map(({ mail }) => mail.messageId);
  }
});

const nasty = `https://evil.example/ ${'w'.repeat(200)} &amp; "quoted"`;

const harmful = (
  [
    ['send', 0, {}],
    ['delivery', 1_204, { smtpResponse: nasty }],
    ['bounce', 1_300, { bounceType: 'Permanent', bouncedRecipients: [{ status: '5.1.1', diagnosticCode: nasty }] }],
    ['bounce', 1_400, { bounceType: 'Permanent', bounceSubType: 'OnAccountSuppressionList' }],
    ['complaint', 90_000, { complaintFeedbackType: 'abuse', userAgent: nasty }],
    ['reject', 0, { reason: nasty }],
    ['renderingFailure', 0, { templateName: nasty, errorMessage: nasty }],
    ['deliveryDelay', 900, { delayType: nasty, delayedRecipients: [{ diagnosticCode: nasty }] }],
    ['open', 3_000, { userAgent: nasty }],
    ['click', -4_000, { link: 'javascript:alert(1)', userAgent: nasty }],
    ['subscription', 200_000, { contactList: nasty }],
    ['unknown', 0, { eventType: nasty }],
  ] as const
).map(([type, time, detail]) =>
  givenEvent({
    messageId: 'everything',
    type,
    occurredAt: new Date(Date.parse('2026-11-01T10:00:00.000Z') + time).toISOString(),
    subject: `<b>${nasty}</b>`,
    sender: nasty,
    tags: { campaign: [nasty] },
    configurationSet: nasty,
    tenant: nasty,
    callerIdentity: nasty,
    detail,
  }),
);

/** All that can happen, in words of somebody who means harm; trouble and a click of one of two who is not named. */
const everything = [
  ...harmful,
  ...harmful
    .filter(({ type }) => type === 'complaint' || type === 'click')
    .map(({ recipient, ...event }) => ({
      ...event,
      candidates: ['ana@example.com', `"${nasty}"@example.com`],
      digest: 'unnamed',
    })),
];

/** Texts of the drawing that are shown and touch another one, or reach out of it: as the browser measures them. */
function textsOfDrawings(page: Page): Promise<readonly string[]> {
  return page.evaluate(`[...document.querySelectorAll('svg.drawing')].filter((svg) => svg.getBoundingClientRect().width > 0).flatMap((svg) => {
    const frame = svg.getBoundingClientRect();
    const texts = [...svg.querySelectorAll('.flag, .tick, .lane')].map((text) => [text.textContent, text.getBoundingClientRect()]);
    const out = texts.filter(([, box]) => box.left < frame.left - 1 || box.right > frame.right + 1);
    const touching = texts.filter(([, one], at) => texts.slice(at + 1).some(([, other]) =>
      one.left < other.right && other.left < one.right && one.top + 3 < other.bottom && other.top + 3 < one.bottom));
    return [...out, ...touching].map(([text]) => text);
  })`);
}
