/**
 * Where a mail stands with one recipient, the weightiest first. Precedence, not time, decides: SES promises no order, and a complaint
 * stamped before its own delivery has been recorded.
 *
 * `bounced` will not heal by itself, `softBounced` may: by the reason of the bounce, and where that is unclear by SES's type. `suppressed`: SES
 * declined to send, since the address is on a suppression list or the contact has unsubscribed.
 */
export const statuses = [
  'complained',
  'bounced',
  'suppressed',
  'rejected',
  'renderingFailed',
  'delivered',
  'softBounced',
  'delayed',
  'sent',
] as const;

export type Status = (typeof statuses)[number];
