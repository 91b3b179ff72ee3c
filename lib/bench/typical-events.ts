import type { SesEventType } from '../events/event-type.ts';
import { eventsOf, type PublishedEvent } from '../local/published-events.ts';

/** What a mail of a shop or a newsletter carries besides what the local world's sender writes: most of an event is headers. */
const furtherHeaders = {
  Date: 'Sun, 01 Nov 2026 10:00:00 +0000',
  'Message-ID': '<0100019a3f5e4b1c-8d2f1a34-5b6c-4d7e-9f80-a1b2c3d4e5f6-000000@example.com>',
  'Reply-To': 'Example Shop <service@example.com>',
  'List-Unsubscribe': `<https://example.com/unsubscribe?token=${'k7Qw2Zr9'.repeat(12)}>, <mailto:unsubscribe@example.com>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  'List-Id': 'News of the Example Shop <news.example.com>',
  'X-Mailer': 'Example Mailer 4.2',
  Received:
    'from mailer-7.example.com (mailer-7.example.com [192.0.2.10]) by email-smtp.amazonaws.com with SMTP (SimpleEmailService-d-ABCDEFGH) id a1b2c3d4e5f6g7h8i9j0 for ana.example@example.com; Sun, 01 Nov 2026 10:00:00 +0000 (UTC)',
  'Content-Language': 'en-GB',
  Precedence: 'bulk',
  'Auto-Submitted': 'auto-generated',
  'X-Auto-Response-Suppress': 'DR, RN, NRN, OOF, AutoReply',
  'X-Campaign': 'autumn-2026',
  'Feedback-ID': 'autumn-2026:news:shop:example',
  'X-Entity-Ref-ID': '3f5e4b1c-8d2f-1a34-5b6c-4d7e9f80a1b2',
  'DKIM-Signature': `v=1; a=rsa-sha256; q=dns/txt; c=relaxed/simple; s=mail; d=example.com; t=1793527200; h=From:To:Subject:MIME-Version:Content-Type:Date:Message-ID; bh=${'aB3/'.repeat(11)}; b=${'Zx9+kL2m'.repeat(43)}`,
};

/** One text of each type as SES publishes it, of about the size that is usual: 3 to 4 KB. */
export function typicalTexts(
  messageId = '0100019a3f5e4b1c-8d2f1a34-5b6c-4d7e-9f80-a1b2c3d4e5f6-000000',
): Readonly<Record<SesEventType, string>> {
  const to = ['ana.example@example.com'];
  const sentAt = new Date('2026-11-01T10:00:00.000Z');
  const tags = { campaign: 'autumn-2026', template: 'news-v3' };
  const ses = eventsOf({ messageId, sentAt, to, subject: 'News of November: what we made for you', tags });
  const [emailAddress] = to;
  const unknownUser = { emailAddress, action: 'failed', status: '5.1.1', diagnosticCode: 'smtp; 550 5.1.1 user unknown' };
  const full = { emailAddress, status: '4.2.2', diagnosticCode: 'smtp; 452 4.2.2 mailbox full' };
  return {
    send: text(ses.send()),
    reject: text(ses.reject()),
    bounce: text(ses.bounce(1_322, 'Permanent', 'General', unknownUser)),
    complaint: text(ses.complaint(86_400_000, 'abuse', ...to)),
    delivery: text(ses.delivery(1_204)),
    open: text(ses.open(1_560_000, 'Unlikely')),
    click: text(ses.click(1_620_000, 'https://example.com/news/2026/11?utm_source=news&utm_campaign=autumn-2026', 'Unlikely')),
    renderingFailure: text(ses.renderingFailure('news-v3', "Attribute 'firstName' is not present in the rendering data.")),
    deliveryDelay: text(ses.deliveryDelay(300_000, 'MailboxFull', full)),
    subscription: text(ses.subscription(540_000, 'readers', 'news')),
  };
}

/** A text about as many recipients, each a row. */
export function textAbout(recipients: number, messageId: string): string {
  const to = Array.from({ length: recipients }, (_, index) => `person${index}@example.com`);
  return text(eventsOf({ messageId, sentAt: new Date('2026-11-01T10:00:00.000Z'), to, subject: 'News', tags: {} }).send());
}

function text(event: PublishedEvent): string {
  const { headers = [] } = event.mail as { readonly headers?: readonly object[] };
  const further = Object.entries(furtherHeaders).map(([name, value]) => ({ name, value }));
  return JSON.stringify({ ...event, mail: { ...event.mail, headers: [...headers, ...further] } });
}
