/** What SES says under a type: the key of its own object, and whom it concerns. */
export type EventShape = {
  readonly key: string;
  /** Those whom a list in the object names, every destination of the mail, or one that SES does not name. */
  readonly concerns: 'listed' | 'everyDestination' | 'oneDestination';
  /** The member of the object that names them. */
  readonly list?: string;
};

/** @see https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html */
export const eventShapes = {
  Send: { key: 'send', concerns: 'everyDestination' },
  Reject: { key: 'reject', concerns: 'everyDestination' },
  'Rendering Failure': { key: 'failure', concerns: 'everyDestination' },
  Subscription: { key: 'subscription', concerns: 'everyDestination' },
  Bounce: { key: 'bounce', concerns: 'listed', list: 'bouncedRecipients' },
  Complaint: { key: 'complaint', concerns: 'listed', list: 'complainedRecipients' },
  Delivery: { key: 'delivery', concerns: 'listed', list: 'recipients' },
  DeliveryDelay: { key: 'deliveryDelay', concerns: 'listed', list: 'delayedRecipients' },
  Open: { key: 'open', concerns: 'oneDestination' },
  Click: { key: 'click', concerns: 'oneDestination' },
} as const satisfies Record<string, EventShape>;
