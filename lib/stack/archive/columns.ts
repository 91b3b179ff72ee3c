import type { HiveType } from './hive-type.ts';

const texts: HiveType = { arrayOf: 'string' };
const tags: HiveType = { mapTo: texts };

const mail: HiveType = {
  struct: {
    timestamp: 'string',
    source: 'string',
    sourceArn: 'string',
    sendingAccountId: 'string',
    messageId: 'string',
    destination: texts,
    headersTruncated: 'boolean',
    headers: { arrayOf: { struct: { name: 'string', value: 'string' } } },
    commonHeaders: {
      struct: {
        from: texts,
        to: texts,
        cc: texts,
        replyTo: texts,
        subject: 'string',
        date: 'string',
        messageId: 'string',
      },
    },
    tags,
  },
};

const engagement = { ipAddress: 'string', timestamp: 'string', userAgent: 'string', isBotEvent: 'string' } as const;

const topicPreferences: HiveType = {
  struct: {
    unsubscribeAll: 'boolean',
    topicSubscriptionStatus: { arrayOf: { struct: { topicName: 'string', subscriptionStatus: 'string' } } },
  },
};

/**
 * The members of SES's events as columns. What SES adds later is in the archive all the same, and has a column once one is added here.
 * Times are texts: SES does not write all of them alike, and one that cannot be read must not fail a query.
 * @see https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-firehose-contents.html
 */
export const columns: Readonly<Record<string, HiveType>> = {
  eventType: 'string',
  mail,
  // An empty object, of which Hive has no type.
  send: 'string',
  reject: { struct: { reason: 'string' } },
  failure: { struct: { templateName: 'string', errorMessage: 'string' } },
  bounce: {
    struct: {
      bounceType: 'string',
      bounceSubType: 'string',
      bouncedRecipients: {
        arrayOf: { struct: { emailAddress: 'string', action: 'string', status: 'string', diagnosticCode: 'string' } },
      },
      timestamp: 'string',
      feedbackId: 'string',
      reportingMTA: 'string',
      remoteMtaIp: 'string',
    },
  },
  complaint: {
    struct: {
      complainedRecipients: { arrayOf: { struct: { emailAddress: 'string' } } },
      timestamp: 'string',
      feedbackId: 'string',
      complaintSubType: 'string',
      complaintFeedbackType: 'string',
      userAgent: 'string',
      arrivalDate: 'string',
    },
  },
  delivery: {
    struct: {
      timestamp: 'string',
      processingTimeMillis: 'bigint',
      recipients: texts,
      smtpResponse: 'string',
      reportingMTA: 'string',
      remoteMtaIp: 'string',
    },
  },
  deliveryDelay: {
    struct: {
      delayType: 'string',
      delayedRecipients: { arrayOf: { struct: { emailAddress: 'string', status: 'string', diagnosticCode: 'string' } } },
      expirationTime: 'string',
      reportingMTA: 'string',
      timestamp: 'string',
    },
  },
  open: { struct: engagement },
  click: { struct: { ...engagement, link: 'string', linkTags: tags } },
  subscription: {
    struct: {
      contactList: 'string',
      timestamp: 'string',
      source: 'string',
      newTopicPreferences: topicPreferences,
      oldTopicPreferences: topicPreferences,
    },
  },
};
