import { isOverdue } from '../../lib/answers/why/overdue.ts';
import { verdicts } from '../../lib/answers/why/verdict.ts';
import { givenEvent } from '../table/given-event.ts';

const send = givenEvent({ type: 'send', detail: {} });
const expirationTime = '2026-11-01T12:00:00.000Z';
const delay = givenEvent({ type: 'deliveryDelay', detail: { delayType: 'MailboxFull', expirationTime } });
const [early, late] = [new Date('2026-11-01T11:00:00.000Z'), new Date('2026-11-02T00:00:01.000Z')];

test.each([
  ['sent', [send], early, false],
  ['sent', [send], late, true],
  ['sent', [send], new Date('2026-11-02T00:00:00.000Z'), false],
  ['delayed', [send, delay], early, false],
  ['delayed', [send, delay], late, true],
  ['delivered', [send, givenEvent()], late, false],
  ['softBounced', [send], late, false],
  ['sent', [givenEvent({ type: 'open', detail: {} })].map(({ sentAt, ...event }) => event), late, false],
] as const)('%s, by these events, at %#: overdue or not', (status, events, now, overdue) => {
  expect(isOverdue(status, events, now)).toBe(overdue);
});

test('SES tries no longer than it says: after its own time the mail is overdue, though 14 hours are not over', () => {
  expect(isOverdue('delayed', [delay], new Date('2026-11-01T12:00:01.000Z'))).toBe(true);
});

test('a mail without an outcome that must have one is not waited for', () => {
  const [verdict] = verdicts([send], late);
  expect(verdict?.happened.join(' ')).toMatch(/it should have been decided long ago/);
  expect(verdict?.advice).toMatch(/^Do not wait for it: the event that tells how it ended is not here/);
  expect(verdicts([send], early)[0]?.advice).toMatch(/^Wait: delivery takes seconds/);
});

test('a delay that must have ended is not waited for, and whether it heals is not known', () => {
  const [verdict] = verdicts([send, delay], late);
  expect(verdict).toMatchObject({ heals: 'unclear', advice: expect.stringMatching(/^Do not wait/) });
  expect(verdict?.happened.join(' ')).toMatch(/reported a delay/);
  expect(verdicts([send, delay], early)[0]).toMatchObject({ heals: 'byItself', advice: expect.stringMatching(/^Wait: SES/) });
});

test('trouble that may be this recipient’s comes before the missing event', () => {
  const { recipient, ...echo } = givenEvent({
    type: 'complaint',
    suppressed: true,
    candidates: ['ana@example.com'],
    detail: { complaintSubType: 'OnAccountSuppressionList' },
  });
  expect(verdicts([send, echo], late)[0]?.advice).toMatch(/^Read what SES reports/);
});
