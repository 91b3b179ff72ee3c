import { engagements } from '../answers/engagements.ts';
import type { RecipientStatus, Status } from '../answers/status.ts';
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
