import { isPermanent } from '../../events/derive.ts';
import type { EmailEvent } from '../../events/email-event.ts';
import { isAutoReply, type Status, statuses, statusSaid } from '../status.ts';

/**
 * What the events of one mail to one recipient have said together, as bits of one number: events come in any order, and of a million mails no
 * more is kept. The first bits are the statuses, the weightiest first.
 */
export type Said = number;

const further = [
  'hard',
  'soft',
  'autoReply',
  'openedHuman',
  'openedBot',
  'openedUnknown',
  'clickedHuman',
  'clickedBot',
  'clickedUnknown',
  'reported',
  'about',
] as const;

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
      return bit[`opened${who(event)}`];
    case 'click':
      return bit[`clicked${who(event)}`];
    default:
      return own;
  }
}

function bounced(event: EmailEvent): Said {
  if (isPermanent(event.detail)) return bit.hard;
  return isAutoReply(event) ? bit.autoReply : bit.soft;
}

function who({ bot }: EmailEvent): 'Human' | 'Bot' | 'Unknown' {
  if (bot === undefined) return 'Unknown';
  return bot === 'likely' ? 'Bot' : 'Human';
}

/** Where the mail stands with its recipient: the weightiest that any event has said. */
export function statusIn(said: Said): Status {
  return statuses.find((status) => status !== 'sent' && (said & bit[status]) !== 0) ?? 'sent';
}
