/** A mail of the local world's sender. */
export type SentMail = {
  readonly messageId: string;
  readonly sentAt: Date;
  readonly to: readonly string[];
  readonly subject: string;
  readonly tags: Readonly<Record<string, string>>;
  /** @default Example Shop <shop@example.com> */
  readonly sender?: string;
  /** @default ses-events */
  readonly configurationSet?: string;
  /** The SES tenant for whom it is sent. */
  readonly tenant?: string;
  /** The address of SES from which it goes out. @default 192.0.2.80 */
  readonly outgoingIp?: string;
};

/** Who opens or clicks. */
export type Reader = { readonly ipAddress: string; readonly userAgent: string };

/** An event as SES publishes it, before it becomes text. */
export type PublishedEvent = { readonly eventType: string; readonly mail: object; readonly [object: string]: unknown };

const usualSender = 'Example Shop <shop@example.com>';
const usualAnswer = '250 2.0.0 OK 1790000000 a1-20020a056000022b00 - gsmtp';
const browser =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Safari/605.1.15';
const imageProxy = 'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)';
const usualReader: Reader = { ipAddress: '192.0.2.44', userAgent: browser };
const usualRobot: Reader = { ipAddress: '192.0.2.200', userAgent: imageProxy };

/** SES's word for whether a robot did it. */
type Robot = 'Likely' | 'Unlikely';

/**
 * The ten types, for one mail; times are milliseconds after the send.
 * @param pace how long after the send something happens that takes so long in life
 */
export function eventsOf(mail: SentMail, pace: (after: number) => number = (after) => after) {
  const at = (after: number) => new Date(mail.sentAt.getTime() + Math.round(pace(after))).toISOString();
  const event = (
    eventType: string,
    key: string,
    object: object,
    tags: Readonly<Record<string, string>> = {},
  ): PublishedEvent => ({
    eventType,
    mail: mailObject(mail, tags),
    [key]: object,
  });
  const read = (after: number, isBotEvent?: Robot, reader = isBotEvent === 'Likely' ? usualRobot : usualReader) => ({
    ipAddress: reader.ipAddress,
    timestamp: at(after),
    userAgent: reader.userAgent,
    ...(isBotEvent && { isBotEvent }),
  });
  const answeredDelivery = (after: number, smtpResponse: string, recipients: readonly string[]) =>
    event(
      'Delivery',
      'delivery',
      {
        timestamp: at(after),
        processingTimeMillis: after,
        recipients,
        smtpResponse,
        remoteMtaIp: '192.0.2.25',
        reportingMTA: 'a8-50.smtp-out.amazonses.com',
      },
      { 'ses:outgoing-ip': mail.outgoingIp ?? '192.0.2.80', 'ses:outgoing-tls-version': 'TLSv1.3' },
    );
  return {
    send: () => event('Send', 'send', {}),
    reject: () => event('Reject', 'reject', { reason: 'Bad content' }),
    renderingFailure: (templateName: string, errorMessage: string) =>
      event('Rendering Failure', 'failure', { templateName, errorMessage }),
    delivery: (after: number, ...recipients: readonly string[]) =>
      answeredDelivery(after, usualAnswer, recipients.length > 0 ? recipients : mail.to),
    answeredDelivery,
    bounce: (after: number, bounceType: string, bounceSubType: string, ...bouncedRecipients: readonly object[]) =>
      event('Bounce', 'bounce', {
        feedbackId: `${mail.messageId}-b${after}`,
        bounceType,
        bounceSubType,
        bouncedRecipients,
        timestamp: at(after),
        ...(!bounceSubType.includes('Suppress') && {
          remoteMtaIp: '192.0.2.25',
          reportingMTA: 'dns; a8-50.smtp-out.amazonses.com',
        }),
      }),
    complaint: (after: number, complaintFeedbackType: string, ...recipients: readonly string[]) =>
      event('Complaint', 'complaint', {
        feedbackId: `${mail.messageId}-c${after}`,
        complaintSubType: null,
        complainedRecipients: recipients.map((emailAddress) => ({ emailAddress })),
        timestamp: at(after),
        userAgent: 'ExampleISP-FBL/1.0',
        complaintFeedbackType,
        arrivalDate: at(after),
      }),
    deliveryDelay: (after: number, delayType: string, ...delayedRecipients: readonly object[]) =>
      event('DeliveryDelay', 'deliveryDelay', {
        delayType,
        delayedRecipients,
        expirationTime: at(50_400_000),
        timestamp: at(after),
      }),
    open: (after: number, isBotEvent?: Robot, reader?: Reader) => event('Open', 'open', read(after, isBotEvent, reader)),
    click: (after: number, link: string, isBotEvent?: Robot, reader?: Reader) =>
      event('Click', 'click', { ...read(after, isBotEvent, reader), link, linkTags: null }),
    subscription: (after: number, contactList: string, topicName: string) =>
      event('Subscription', 'subscription', {
        contactList,
        timestamp: at(after),
        source: 'UnsubscribeHeader',
        newTopicPreferences: { unsubscribeAll: false, topicSubscriptionStatus: [{ topicName, subscriptionStatus: 'OptOut' }] },
        oldTopicPreferences: { unsubscribeAll: false, topicSubscriptionStatus: [{ topicName, subscriptionStatus: 'OptIn' }] },
      }),
    /** A type that SES may add one day. */
    unheardOf: (after: number) => event('Inbox Placement', 'inboxPlacement', { timestamp: at(after), folder: 'promotions' }),
  };
}

function mailObject(mail: SentMail, tags: Readonly<Record<string, string>>): object {
  const { sender = usualSender, configurationSet = 'ses-events', tenant } = mail;
  const domain = sender.slice(sender.indexOf('@') + 1).replace('>', '');
  const all = {
    'ses:operation': 'SendEmail',
    'ses:configuration-set': configurationSet,
    'ses:source-ip': '192.0.2.10',
    'ses:from-domain': domain,
    'ses:caller-identity': 'shop',
    ...(tenant !== undefined && { 'ses:tenant-name': tenant }),
    ...tags,
    ...mail.tags,
  };
  return {
    timestamp: mail.sentAt.toISOString(),
    source: sender,
    sourceArn: `arn:aws:ses:us-east-1:123456789012:identity/${domain}`,
    sendingAccountId: '123456789012',
    messageId: mail.messageId,
    destination: mail.to,
    headersTruncated: false,
    headers: [
      { name: 'From', value: sender },
      { name: 'To', value: mail.to.join(', ') },
      { name: 'Subject', value: mail.subject },
      { name: 'MIME-Version', value: '1.0' },
      { name: 'Content-Type', value: 'multipart/alternative; boundary="----=_Part_1"' },
    ],
    commonHeaders: { from: [sender], to: mail.to, messageId: mail.messageId, subject: mail.subject },
    tags: Object.fromEntries(Object.entries(all).map(([name, value]) => [name, [value]])),
  };
}
