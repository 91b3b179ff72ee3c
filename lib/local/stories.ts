import type { Status } from '../answers/status.ts';
import { eventsOf, type PublishedEvent, type SentMail } from './published-events.ts';

/** One mail, all that SES publishes about it, and where it then stands with each recipient. */
export type Story = {
  readonly mail: SentMail;
  readonly events: readonly PublishedEvent[];
  readonly expected: Readonly<Record<string, Status>>;
};

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** A morning's mail: each story is one of the things that happen to mail. Message ids begin with `run`, so that no two runs share one. */
export function stories(run: string, start: Date): readonly Story[] {
  return lives.map(({ to, subject, campaign, expected, life }, index) => {
    const messageId = `${run}-${String(index + 1).padStart(8, '0')}-000000`;
    const mail = {
      messageId,
      to,
      subject,
      tags: { campaign },
      sentAt: new Date(start.getTime() + index * 7 * minute + index * 137),
    };
    return { mail, events: life(eventsOf(mail)), expected };
  });
}

export type Life = {
  readonly to: readonly string[];
  readonly subject: string;
  readonly campaign: string;
  readonly expected: Readonly<Record<string, Status>>;
  readonly life: (ses: ReturnType<typeof eventsOf>) => readonly PublishedEvent[];
};

/** What can happen to a mail. */
export const lives: readonly [Life, ...Life[]] = [
  {
    to: ['ana@example.com'],
    subject: 'Your order 1042 has shipped',
    campaign: 'orders',
    expected: { 'ana@example.com': 'delivered' },
    life: (ses) => [
      ses.send(),
      ses.delivery(1_204),
      ses.open(2_310, 'Likely'),
      ses.open(26 * minute, 'Unlikely'),
      ses.click(27 * minute, 'https://example.com/orders/1042/track', 'Unlikely'),
    ],
  },
  {
    to: ['ben@example.com', 'Chloé <Chloe@example.org>'],
    subject: 'Minutes of the meeting',
    campaign: 'office',
    expected: { 'ben@example.com': 'delivered', 'chloe@example.org': 'delivered' },
    life: (ses) => [
      ses.send(),
      ses.delivery(902, 'ben@example.com'),
      ses.delivery(1_466, 'chloe@example.org'),
      ses.open(3 * minute),
      ses.click(4 * minute, 'https://example.com/minutes'),
    ],
  },
  {
    to: ['dev@example.com', 'gone@example.net', 'eva@example.org'],
    subject: 'Invoice 2026-118',
    campaign: 'billing',
    expected: { 'dev@example.com': 'delivered', 'gone@example.net': 'bounced', 'eva@example.org': 'delivered' },
    life: (ses) => [
      ses.send(),
      ses.delivery(811, 'dev@example.com'),
      ses.delivery(1_950, 'eva@example.org'),
      ses.bounce(1_322, 'Permanent', 'NoEmail', {
        emailAddress: 'gone@example.net',
        action: 'failed',
        status: '5.1.1',
        diagnosticCode: 'smtp; 550 5.1.1 <gone@example.net>: user unknown',
      }),
    ],
  },
  {
    to: ['fay@example.com'],
    subject: 'Can we move our call?',
    campaign: 'office',
    expected: { 'fay@example.com': 'delivered' },
    life: (ses) => [
      ses.send(),
      ses.delivery(688),
      ses.bounce(2_071, 'Transient', 'General', { emailAddress: 'fay@example.com' }),
    ],
  },
  {
    to: ['gus@example.net'],
    subject: 'Spring sale: 20 % off',
    campaign: 'spring',
    expected: { 'gus@example.net': 'complained' },
    // Recorded: a complaint that carries an earlier time than the delivery it is about.
    life: (ses) => [ses.send(), ses.delivery(1_023), ses.complaint(1_000, 'abuse', 'gus@example.net')],
  },
  {
    to: ['hal@example.net'],
    subject: 'Spring sale: 20 % off',
    campaign: 'spring',
    expected: { 'hal@example.net': 'suppressed' },
    life: (ses) => [
      ses.send(),
      ses.bounce(410, 'Permanent', 'OnAccountSuppressionList', {
        emailAddress: 'hal@example.net',
        action: 'failed',
        status: '5.1.1',
        diagnosticCode:
          'Amazon SES did not send the message to this address because it is on the suppression list for your account.',
      }),
    ],
  },
  {
    to: ['ida@example.com'],
    subject: 'Documents you asked for',
    campaign: 'office',
    expected: { 'ida@example.com': 'rejected' },
    life: (ses) => [ses.send(), ses.reject()],
  },
  {
    to: ['jon@example.com'],
    subject: 'Welcome',
    campaign: 'welcome',
    expected: { 'jon@example.com': 'renderingFailed' },
    life: (ses) => [ses.renderingFailure('welcome-v3', "Attribute 'firstName' is not present in the rendering data.")],
  },
  {
    to: ['kim@example.org'],
    subject: 'Your password was changed',
    campaign: 'security',
    expected: { 'kim@example.org': 'delivered' },
    life: (ses) => {
      const full = { emailAddress: 'kim@example.org', status: '4.2.2', diagnosticCode: 'smtp; 452 4.2.2 mailbox full' };
      return [
        ses.send(),
        ses.deliveryDelay(5 * minute, 'MailboxFull', full),
        ses.deliveryDelay(65 * minute, 'MailboxFull', full),
        ses.delivery(2 * hour),
      ];
    },
  },
  {
    to: ['leo@example.com'],
    subject: 'News of November',
    campaign: 'news',
    expected: { 'leo@example.com': 'delivered' },
    life: (ses) => [
      ses.send(),
      ses.delivery(1_340),
      ses.open(1_900, 'Likely'),
      ses.subscription(9 * minute, 'readers', 'news'),
    ],
  },
  {
    to: ['mia@example.net'],
    subject: 'News of November',
    campaign: 'news',
    expected: { 'mia@example.net': 'bounced' },
    life: (ses) => [
      ses.send(),
      ses.delivery(740),
      ses.bounce(17_740, 'Permanent', 'General', {
        emailAddress: 'mia@example.net',
        action: 'failed',
        status: '5.7.1',
        diagnosticCode: 'smtp; 550 5.7.1 message refused by policy',
      }),
      ses.unheardOf(30 * second),
    ],
  },
];
