import { verdicts } from '../../lib/cli/why/verdict.ts';
import { alike, whyView } from '../../lib/cli/why/why-view.ts';
import type { EmailEvent } from '../../lib/events/email-event.ts';
import { givenEvent } from '../table/given-event.ts';
import { givenDisplay } from './given-output.ts';

const suppressed = {
  type: 'bounce',
  permanent: true,
  suppressed: true,
  detail: { bounceType: 'Permanent', bounceSubType: 'OnAccountSuppressionList', bouncedRecipients: [] },
} as const;

test.each([
  ['ana@example.com', 'ana@example.com'],
  ['a.b+c_d-e@example.com', 'a.b+c_d-e@example.com'],
  ['$(reboot)@example.com', "'$(reboot)@example.com'"],
  ["o'neil`id`@example.com", "'o'\\''neil`id`@example.com'"],
  ['-x@example.com', "'-x@example.com'"],
  ['a\u001b[2Jb@example.com', "'a [2Jb@example.com'"],
])('the command for %j gives the address to a shell as text', (recipient, word) => {
  expect(only([givenEvent({ ...suppressed, recipient })]).command).toBe(
    `aws sesv2 delete-suppressed-destination --email-address ${word}`,
  );
});

test('no command for a list that it does not reach', () => {
  const detail = { ...suppressed.detail, bounceSubType: 'Suppressed' };
  expect(only([givenEvent({ ...suppressed, detail })]).command).toBeUndefined();
});

test('a complaint that names several says that each only may have complained', () => {
  const candidates = ['ana@example.com', 'ben@example.com'];
  const events = candidates.map((recipient) =>
    givenEvent({ type: 'complaint', recipient, candidates, detail: { complaintFeedbackType: 'abuse', feedbackId: 'f' } }),
  );
  const [group, ...others] = alike(verdicts(events));
  expect(others).toEqual([]);
  expect(group?.map(({ status }) => status.recipient)).toEqual(candidates);
  expect(group?.[0]?.happened.join(' ')).toContain('2 recipients who may have complained');
});

test.each([
  [{ bot: 'likely' }, 'Only robots opened it', 'spam folder'],
  [{ bot: 'unlikely' }, 'A person opened it.', 'a person has it'],
  [{}, 'SES does not say whether a robot did', 'spam folder'],
] as const)('a delivered mail opened by %j', (bot, happened, advice) => {
  const verdict = only([givenEvent(), givenEvent({ type: 'open', detail: {}, ...bot })]);
  expect(verdict.status.status).toBe('delivered');
  expect(verdict.happened.join(' ')).toContain(happened);
  expect(verdict.advice).toContain(advice);
  expect(verdict.heals).toBeUndefined();
});

test('the answer is that of the newest event which gave the status its name', () => {
  const bounced = (minute: number, diagnosticCode: string, permanent: boolean) =>
    givenEvent({
      type: 'bounce',
      occurredAt: `2026-11-01T10:${minute}:00.000Z`,
      permanent,
      detail: { bounceType: 'x', bouncedRecipients: [{ diagnosticCode }] },
    });
  const events = [bounced(12, '550 5.1.1 second', true), bounced(11, '550 5.2.1 first', true), givenEvent()];
  expect(only(events).answer.text).toBe('550 5.1.1 second');
  expect(only([...events].reverse()).answer.text).toBe('550 5.1.1 second');
  expect(only([bounced(13, 'out of office', false), givenEvent()]).answer.text).toBe('250 2.0.0 OK');
});

test('praise after a delivery is no complaint', () => {
  const praise = givenEvent({ type: 'complaint', detail: { complaintFeedbackType: 'not-spam' } });
  const { status, happened } = only([givenEvent(), praise]);
  expect(status.status).toBe('delivered');
  expect(happened.join(' ')).toContain('out of the spam folder');
});

test('a send alone asks for patience', () => {
  expect(only([givenEvent({ type: 'send', detail: {} })])).toMatchObject({ advice: expect.stringMatching(/^Wait/) });
});

test('fifty recipients who fared alike are said once, and the support block stays short', () => {
  const events = Array.from({ length: 50 }, (_, index) => givenEvent({ recipient: `person${index}@example.com` }));
  const lines = whyView(events, givenDisplay(80)).split('\n');
  expect(lines.filter((line) => line.includes('spam folder'))).toHaveLength(1);
  expect(lines.join('\n')).toContain('(44 more events left out)');
});

test('nothing that others wrote reaches the terminal as a command', () => {
  const nasty = '\u001b]0;owned\u0007\u009b31m\u202e\n';
  const recipient = `x${nasty}@example.com`;
  const detail = {
    bounceType: nasty,
    bounceSubType: nasty,
    remoteMtaIp: nasty,
    reportingMTA: nasty,
    feedbackId: nasty,
    bouncedRecipients: [{ status: nasty, diagnosticCode: nasty }],
  };
  const fields = { recipient, subject: nasty, sender: nasty, configurationSet: nasty, messageId: nasty };
  const events = [
    givenEvent({ ...fields, type: 'bounce', permanent: true, detail }),
    givenEvent({
      ...fields,
      recipient: 'y@example.com',
      type: 'renderingFailure',
      detail: { templateName: nasty, errorMessage: nasty },
    }),
    givenEvent({
      ...fields,
      recipient: 'z@example.com',
      type: 'complaint',
      candidates: [recipient, nasty],
      detail: { complaintFeedbackType: nasty },
    }),
  ];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
  expect(whyView(events, givenDisplay(80))).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
});

function only(events: readonly EmailEvent[]) {
  const [verdict, ...others] = verdicts(events);
  if (!verdict || others.length > 0) throw new Error('not one verdict');
  return verdict;
}
