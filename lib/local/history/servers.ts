/** What a server writes, and what SES makes of it. `{to}`, `{id}` and `{ip}` are filled in. */
export type Answer = { readonly type: string; readonly subType: string; readonly status: string; readonly text: string };

/** How the servers of one mailbox provider behave. */
export type Server = {
  /** Of all companies' people, how many are there. */
  readonly share: number;
  /** Milliseconds from send to delivery. */
  readonly median: number;
  readonly accepts: string;
  readonly unknownUser: Answer;
  readonly full: Answer;
  /** Does not like the mail. */
  readonly refuses: Answer;
  /** `type` is SES's type of delay. */
  readonly putsOff: Omit<Answer, 'subType'>;
  /** How often it puts off a mail, and for how long (minutes). */
  readonly putOff: { readonly share: number; readonly minutes: number };
  /** Opens or clicks before the reader does: an image proxy, a scanner of links. */
  readonly robot?: { readonly opens: number; readonly clicks: number; readonly userAgent: string };
};

const hard = { type: 'Permanent', subType: 'General' } as const;
const soft = { type: 'Transient', subType: 'General' } as const;
const full = { type: 'Transient', subType: 'MailboxFull' } as const;

/**
 * In words of our own, with the codes and the marks by which a reader knows who answers: company domains under `.example` stand in for the
 * providers', since a made-up address there could be somebody's.
 */
export const servers = {
  gmail: {
    share: 36,
    median: 900,
    accepts: '250 2.0.0 OK  {id} - gsmtp',
    unknownUser: {
      ...hard,
      status: '5.1.1',
      text: 'smtp; 550-5.1.1 There is no account {to} here. Please look for typing errors.<CRLF>550 5.1.1 https://support.google.com/mail/?p=NoSuchUser {id} - gsmtp',
    },
    full: {
      ...full,
      status: '4.2.2',
      text: "smtp; 452-4.2.2 The recipient's inbox is out of storage space.<CRLF>452 4.2.2 https://support.google.com/mail/?p=OverQuotaTemp {id} - gsmtp",
    },
    refuses: {
      ...soft,
      status: '5.7.1',
      text: 'smtp; 550-5.7.1 [{ip}] This message looks like unsolicited mail to Gmail.<CRLF>550 5.7.1 https://support.google.com/mail/?p=UnsolicitedMessageError {id} - gsmtp',
    },
    putsOff: {
      type: 'SpamDetected',
      status: '4.7.28',
      text: 'smtp; 421-4.7.28 Gmail sees an unusual rate of mail from [{ip}], so it is rate limited for now.<CRLF>421 4.7.28 https://support.google.com/mail/?p=UnsolicitedRateLimitError {id} - gsmtp',
    },
    putOff: { share: 0.008, minutes: 25 },
    robot: {
      opens: 0.18,
      clicks: 0,
      userAgent: 'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)',
    },
  },
  microsoft: {
    share: 30,
    median: 1_700,
    accepts:
      '250 2.6.0 [InternalId=4419843, Hostname={id}.eurprd01.prod.outlook.com] 31244 bytes in 0.214 Queued mail for delivery',
    unknownUser: {
      ...hard,
      status: '5.4.1',
      text: 'smtp; 550 5.4.1 Recipient address rejected: Access denied. [{id}.eop-EUR03.prod.protection.outlook.com]',
    },
    full: {
      ...full,
      status: '5.2.2',
      text: 'smtp; 554 5.2.2 mailbox full; STOREDRV.Deliver.Exception:QuotaExceededException [{id}.eurprd01.prod.outlook.com]',
    },
    refuses: {
      ...soft,
      status: '5.7.1',
      text: 'smtp; 550 5.7.1 Unfortunately, messages from [{ip}] were not sent: part of their network is on our block list (S3150). [{id}.eop-EUR03.prod.protection.outlook.com]',
    },
    putsOff: {
      type: 'IPFailure',
      status: '4.7.650',
      text: 'smtp; 451 4.7.650 The mail server [{ip}] has been temporarily rate limited due to IP reputation. [{id}.eop-EUR03.prod.protection.outlook.com]',
    },
    putOff: { share: 0.012, minutes: 20 },
    robot: { opens: 0.04, clicks: 0.05, userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 SafeLinks' },
  },
  yahoo: {
    share: 8,
    median: 1_300,
    accepts: '250 ok dirdel',
    unknownUser: {
      ...hard,
      status: '5.3.0',
      text: "smtp; 554 delivery error: dd This user doesn't have a mail account here ({to}) [0] - {id}.mail.bf1.yahoo.com",
    },
    full: { ...full, status: '5.2.2', text: 'smtp; 552 5.2.2 The mailbox is over its quota - {id}.mail.bf1.yahoo.com' },
    refuses: {
      ...hard,
      status: '5.7.2',
      text: 'smtp; 553 5.7.2 [TSS09] All messages from {ip} will be permanently deferred. See https://postmaster.yahooinc.com/error-codes',
    },
    putsOff: {
      type: 'SpamDetected',
      status: '4.7.0',
      text: 'smtp; 421 4.7.0 [TSS04] Messages from {ip} temporarily deferred due to unexpected volume or user complaints. See https://postmaster.yahooinc.com/error-codes',
    },
    putOff: { share: 0.05, minutes: 45 },
  },
  ionos: {
    share: 7,
    median: 1_100,
    accepts: '250 Requested mail action okay, completed: id={id}',
    unknownUser: {
      ...hard,
      status: '5.3.0',
      text: 'smtp; 550 Requested action not taken: no such user here (mx.kundenserver.de) {id}',
    },
    full: {
      ...full,
      status: '5.3.0',
      text: 'smtp; 552 Requested mail action aborted: the mailbox is full (mx.kundenserver.de) {id}',
    },
    refuses: {
      ...soft,
      status: '5.3.0',
      text: 'smtp; 554 Transaction failed: spam message rejected (mx.kundenserver.de) {id}',
    },
    putsOff: {
      type: 'RecipientServerError',
      status: '4.3.0',
      text: 'smtp; 421 Rate limit reached, try again later (mx.kundenserver.de) {id}',
    },
    putOff: { share: 0.01, minutes: 15 },
  },
  proofpoint: {
    share: 5,
    median: 2_600,
    accepts: '250 2.0.0 {id} Message accepted for delivery by mx0a-00000001.pphosted.com',
    unknownUser: { ...hard, status: '5.1.1', text: 'smtp; 550 5.1.1 User Unknown: {to} (mx0a-00000001.pphosted.com)' },
    full: { ...full, status: '5.2.2', text: 'smtp; 552 5.2.2 Over quota: {to} (mx0a-00000001.pphosted.com)' },
    refuses: {
      ...hard,
      status: '5.7.0',
      text: 'smtp; 550 5.7.0 Blocked - see https://support.proofpoint.com/dnsbl-lookup.cgi?ip={ip}',
    },
    putsOff: {
      type: 'RecipientServerError',
      status: '4.3.2',
      text: 'smtp; 451 4.3.2 System is too busy, try later {id} (mx0a-00000001.pphosted.com)',
    },
    putOff: { share: 0.012, minutes: 12 },
    robot: {
      opens: 0.3,
      clicks: 0.3,
      userAgent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/131.0.0.0',
    },
  },
  mimecast: {
    share: 4,
    median: 3_400,
    accepts: '250 SmtpThread-{id}@uk-mta-44.uk.mimecast.lan',
    unknownUser: {
      ...hard,
      status: '5.3.0',
      text: 'smtp; 550 Invalid Recipient - https://community.mimecast.com/docs/DOC-1369#550 [{id}.uk44]',
    },
    full: {
      ...full,
      status: '5.2.2',
      text: 'smtp; 552 5.2.2 Mailbox full - https://community.mimecast.com/docs/DOC-1369#552 [{id}.uk44]',
    },
    refuses: {
      ...hard,
      status: '5.3.0',
      text: 'smtp; 550 Envelope blocked - User Entry - https://community.mimecast.com/docs/DOC-1369#550 [{id}.uk44]',
    },
    putsOff: {
      type: 'RecipientServerError',
      status: '4.3.0',
      text: 'smtp; 451 Sender greylisted, retry later - https://community.mimecast.com/docs/DOC-1369#451 [{id}.uk44]',
    },
    putOff: { share: 0.06, minutes: 8 },
    robot: {
      opens: 0.2,
      clicks: 0.2,
      userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0.0.0',
    },
  },
  /** A company's own, with Postfix: nothing tells who runs it. */
  own: {
    share: 10,
    median: 2_100,
    accepts: '250 2.0.0 Ok: queued as {id}',
    unknownUser: {
      type: 'Permanent',
      subType: 'NoEmail',
      status: '5.1.1',
      text: 'smtp; 550 5.1.1 <{to}>: Recipient address rejected: User unknown in virtual mailbox table',
    },
    full: { ...full, status: '5.2.2', text: 'smtp; 552 5.2.2 <{to}>: Recipient address rejected: over quota' },
    refuses: {
      type: 'Transient',
      subType: 'ContentRejected',
      status: '5.7.1',
      text: 'smtp; 554 5.7.1 {id} Spam message rejected',
    },
    putsOff: {
      type: 'General',
      status: '4.2.0',
      text: 'smtp; 450 4.2.0 <{to}>: Recipient address rejected: Greylisted, try again in 300 seconds',
    },
    putOff: { share: 0.07, minutes: 7 },
  },
} as const satisfies Readonly<Record<string, Server>>;

export type ServerName = keyof typeof servers;
