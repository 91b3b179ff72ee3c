import { isPermanent } from '../../events/derive.ts';
import type { EmailEvent } from '../../events/email-event.ts';
import { isAutoReply, type Status, statuses, statusSaid, whoRead } from '../status.ts';

/**
 * What the events of one mail to one recipient have said together, as bits of one number: events come in any order, and of a million mails no
 * more is kept. The first bits are the statuses, the weightiest first.
 */
export type Said = number;

/** What was done with it, and by whom. */
export const readings = ['openedHuman', 'openedBot', 'openedUnknown', 'clickedHuman', 'clickedBot', 'clickedUnknown'] as const;

const further = ['hard', 'soft', 'autoReply', ...readings, 'reported', 'about'] as const;

type Word = Exclude<Status, 'sent'> | (typeof further)[number];

const words: readonly Word[] = [...statuses.filter((status) => status !== 'sent'), ...further];

/** The bit of each word. `hard`, `soft`: a bounce as SES types it; `reported`: a complaint that counts as one of SES's; `about`: a filter's conditions hold. */
export const bit = Object.fromEntries(words.map((word, index) => [word, 1 << index])) as Readonly<Record<Word, Said>>;

/** How many bits there are. */
export const saidBits = words.length;

export function saidIn(event: EmailEvent): Said {
  const status = statusSaid(event);
  const own = status === 'sent' ? 0 : bit[status];
  switch (event.type) {
    case 'bounce':
      return own | (status === 'suppressed' ? 0 : bounced(event));
    case 'open':
    case 'click':
      return reading[event.type][whoRead(event)];
    default:
      return own;
  }
}

function bounced(event: EmailEvent): Said {
  if (isPermanent(event.detail)) return bit.hard;
  return isAutoReply(event) ? bit.autoReply : bit.soft;
}

const reading = {
  open: { human: bit.openedHuman, bot: bit.openedBot, unknown: bit.openedUnknown },
  click: { human: bit.clickedHuman, bot: bit.clickedBot, unknown: bit.clickedUnknown },
} as const;
