import { addressStanding } from '../../lib/answers/why/address-standing.ts';
import { supportBlock } from '../../lib/answers/why/support-block.ts';
import { verdicts } from '../../lib/answers/why/verdict.ts';
import { whyMessage } from '../../lib/answers/why/why-message.ts';
import { addressView } from '../../lib/cli/why/address-view.ts';
import { alike, whyView } from '../../lib/cli/why/why-view.ts';
import type { EmailEvent } from '../../lib/events/email-event.ts';
import { givenDisplay } from '../cli/given-output.ts';
import { givenEvent } from '../table/given-event.ts';

const now = new Date('2026-11-01T12:00:00.000Z');

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
  ['-x@example.com', '-x@example.com'],
])('the command for %j gives the address to a shell as text', (recipient, word) => {
  expect(only([givenEvent({ ...suppressed, recipient })]).command).toBe(
    `aws sesv2 delete-suppressed-destination --email-address=${word}`,
  );
});

test.each(['a\u001b[2Jb@example.com', 'a\u200bb@example.com', ' a@example.com', 'file:///tmp/x@example.com'])(
  'no command for %j: what is pasted would be another address',
  (recipient) => {
    expect(only([givenEvent({ ...suppressed, recipient })]).command).toBeUndefined();
  },
);

test('no command for a list that it does not reach', () => {
  const detail = { ...suppressed.detail, bounceSubType: 'Suppressed' };
  expect(only([givenEvent({ ...suppressed, detail })]).command).toBeUndefined();
});

test('a complaint that names several says that each only may have complained', () => {
  const candidates = ['ana@example.com', 'ben@example.com'];
  const events = candidates.map((recipient) =>
    givenEvent({ type: 'complaint', recipient, candidates, detail: { complaintFeedbackType: 'abuse', feedbackId: 'f' } }),
  );
  const [group, ...others] = alike(verdicts(events, now));
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

test('a delayed mail is waited for and not sent again, whatever its code says', () => {
  const verdict = only([
    givenEvent({ type: 'deliveryDelay', detail: { delayType: 'MailboxFull', delayedRecipients: [{ status: '5.2.2' }] } }),
  ]);
  expect(verdict.advice).toMatch(/^Wait: SES is still trying/);
  expect(verdict.heals).toBe('byItself');
});

test('a send alone asks for patience', () => {
  expect(only([givenEvent({ type: 'send', detail: {} })])).toMatchObject({ advice: expect.stringMatching(/^Wait/) });
});

test.each([
  ['the delivery', { type: 'delivery' }, 'The recipient’s mail server took the mail.'],
  [
    'the late bounce',
    { type: 'bounce', permanent: true, detail: { bounceType: 'Permanent' } },
    'The mail server took the mail at first and sent it back later: a late bounce.',
  ],
] as const)('%s of a mail whose time of sending is not known is a whole sentence', (_, fields, sentence) => {
  const events = [givenEvent(), givenEvent(fields)].map(({ sentAt, ...event }) => event);
  expect(only(events).happened).toContain(sentence);
});

test.each([
  ['a reject', { type: 'reject', detail: { reason: 'Bad content' } }, 'rejected'],
  ['a template that fails', { type: 'renderingFailure', detail: { templateName: 'welcome' } }, 'renderingFailed'],
] as const)('%s says nothing of the address: an older bounce still does, and alone it is all there is', (_, fields, status) => {
  const bounce = givenEvent({
    messageId: 'older',
    type: 'bounce',
    detail: { bounceType: 'Permanent', bounceSubType: 'NoEmail' },
    sentAt: '2026-10-01T10:00:00.000Z',
  });
  const never = givenEvent({ messageId: 'newer', ...fields });
  const standing = addressStanding('ana@example.com', [never, bounce]);
  expect(standing?.decisive).toMatchObject({ messageId: 'older', status: 'bounced' });
  expect(addressStanding('ana@example.com', [never])?.decisive).toMatchObject({ messageId: 'newer', status });
  if (!standing) throw new Error('nothing is known');
  const [verdict] = verdicts([bounce], now);
  if (!verdict) throw new Error('no verdict');
  expect(addressView(standing, verdict, [bounce], now, givenDisplay(200))).toContain(
    'Mail does not get through. A later mail was never sent: no fault of the address.',
  );
});

test('events of the same time are shown in one order, whatever order they come in', () => {
  const deliveries = ['ana', 'ben', 'cleo'].map((name) => givenEvent({ recipient: `${name}@example.com` }));
  expect(supportBlock([...deliveries].reverse())).toEqual(supportBlock(deliveries));
  const mails = ['m1', 'm2', 'm3'].map((messageId) => givenEvent({ messageId }));
  expect(addressStanding('ana@example.com', [...mails].reverse())).toEqual(addressStanding('ana@example.com', mails));
});

test.each([
  ['suppressed', { type: 'complaint', suppressed: true, detail: { complaintSubType: 'OnAccountSuppressionList' } }],
  ['complained', { type: 'complaint', detail: { complaintFeedbackType: 'abuse' } }],
  ['bounced', { type: 'bounce', permanent: true, detail: { bounceType: 'Permanent', bounceSubType: 'NoEmail' } }],
  ['delayed', { type: 'deliveryDelay', detail: { delayType: 'MailboxFull' } }],
] as const)('%s without a recipient is said of those it can be, once, and nobody is told to wait', (status, fields) => {
  const candidates = ['ana@example.com', 'ben@example.com'];
  const sends = candidates.map((recipient) => givenEvent({ type: 'send', recipient, detail: {} }));
  const { recipient, ...trouble } = givenEvent({ ...fields, candidates });
  const later = { ...trouble, occurredAt: '2026-11-01T11:00:00.000Z' };
  const events = [...sends, givenEvent(), trouble, later];
  const text = whyView(events, now, givenDisplay(200));
  expect(text.match(new RegExp(`^  one of ana@example.com, ben@example.com  ${status}$`, 'gm'))).toHaveLength(1);
  expect(text).toMatch(/to do +Read what SES reports of one of the recipients/);
  expect(text).not.toContain('Wait: delivery takes seconds');
  expect(whyMessage(events, now)).toMatchObject({
    unattributed: { opens: { human: 0 }, troubles: [{ candidates, status, heals: expect.any(String) }] },
  });
});

test('trouble of which SES does not even say whose it can be is told', () => {
  const { recipient, ...reject } = givenEvent({ type: 'reject', detail: { reason: 'Bad content' } });
  expect(whyView([reject], now, givenDisplay(80))).toContain('  one of the recipients  rejected\n');
});

test('fifty recipients who fared alike are said once, and the support block stays short', () => {
  const events = Array.from({ length: 50 }, (_, index) => givenEvent({ recipient: `person${index}@example.com` }));
  const lines = whyView(events, now, givenDisplay(80)).split('\n');
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
  expect(whyView(events, now, givenDisplay(80))).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
});

function only(events: readonly EmailEvent[]) {
  const [verdict, ...others] = verdicts(events, now);
  if (!verdict || others.length > 0) throw new Error('not one verdict');
  return verdict;
}
