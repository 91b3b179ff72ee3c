/**
 * The ten event types of SES, spelt as CloudFormation and the CDK spell them: the one vocabulary of configuration, table and command.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ses-configurationseteventdestination-eventdestination.html
 */
export const sesEventTypes = [
  'send',
  'reject',
  'bounce',
  'complaint',
  'delivery',
  'open',
  'click',
  'renderingFailure',
  'deliveryDelay',
  'subscription',
] as const;

export type SesEventType = (typeof sesEventTypes)[number];

/** The types that say that something went wrong or may: a mail or two in a hundred. */
export const problemTypes = [
  'bounce',
  'complaint',
  'reject',
  'renderingFailure',
  'deliveryDelay',
] as const satisfies readonly SesEventType[];

/** `unknown`: a type that SES added after this version; its text is kept. */
export type EventType = SesEventType | 'unknown';

/** Every type that a row can have. */
export const allTypes: readonly EventType[] = [...sesEventTypes, 'unknown'];
