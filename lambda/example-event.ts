import type { SNSEvent, SNSEventRecord } from 'aws-lambda';

/** What SNS hands over, about a mail that never was: with all that SES says of one, so that all of it is rehearsed. */
export function exampleEvent(...recipients: readonly string[]): SNSEvent {
  return { Records: [{ Sns: { MessageId: 'warm-up', Message: JSON.stringify(delivery(recipients)) } } as SNSEventRecord] };
}

const timestamp = '2026-01-01T00:00:00.000Z';
const sender = 'Example Shop <shop@example.com>';

function delivery(recipients: readonly string[]): object {
  return {
    eventType: 'Delivery',
    mail: {
      timestamp,
      messageId: 'warm-up',
      source: sender,
      sendingAccountId: '123456789012',
      destination: recipients,
      headersTruncated: false,
      headers: [{ name: 'Subject', value: 'Warm-up' }],
      commonHeaders: { from: [sender], to: recipients, messageId: 'warm-up', subject: 'Warm-up' },
      tags: { 'ses:configuration-set': ['ses-events'], 'ses:source-ip': ['192.0.2.1'], campaign: ['warm-up'] },
    },
    delivery: {
      timestamp,
      processingTimeMillis: 1_000,
      recipients,
      smtpResponse: '250 OK',
      remoteMtaIp: '192.0.2.25',
      reportingMTA: 'a8-50.smtp-out.amazonses.com',
    },
  };
}
