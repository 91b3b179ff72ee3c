import type { Engagement, MessageStatus, RecipientStatus, Status } from '../answers/status.ts';
import type { Display } from './display.ts';

const words = {
  complained: ['complained', 'red'],
  bounced: ['bounced', 'red'],
  suppressed: ['suppressed', 'yellow'],
  rejected: ['rejected', 'red'],
  renderingFailed: ['rendering failed', 'red'],
  delivered: ['delivered', 'green'],
  softBounced: ['soft bounced', 'yellow'],
  delayed: ['delayed', 'yellow'],
  sent: ['sent', 'blue'],
} as const satisfies Record<Status, readonly [word: string, color: keyof Display['colors']]>;

export function statusWord(status: Status, display: Display): string {
  return inStatusColor(status, words[status][0], display);
}

export function inStatusColor(status: Status, text: string, { colors }: Display): string {
  return colors[words[status][1]](text);
}

/** Status and engagement in one line: `delivered · opened 2 (1 human, 1 robot) · clicked 1 (human)`. */
export function standing(status: RecipientStatus, display: Display): string {
  const reply = status.autoReply ? ['answered automatically'] : [];
  return [statusWord(status.status, display), ...reply, ...engagements(status)].join(' · ');
}

export function engagements({ opens, clicks }: MessageStatus['unattributed']): readonly string[] {
  return [...engagement('opened', opens), ...engagement('clicked', clicks)];
}

function engagement(verb: string, { human, bot, unknown }: Engagement): readonly string[] {
  const total = human + bot + unknown;
  if (total === 0) return [];
  const kinds = [
    ['human', human],
    ['robot', bot],
    ['unknown', unknown],
  ] as const;
  const present = kinds.filter(([, count]) => count > 0);
  const [only] = present;
  if (only && present.length === 1) return only[0] === 'unknown' ? [`${verb} ${total}`] : [`${verb} ${total} (${only[0]})`];
  return [`${verb} ${total} (${present.map(([kind, count]) => `${count} ${kind}`).join(', ')})`];
}
