import type { MailStatus } from '../../answers/mails/mail-status.ts';
import type { Status } from '../../answers/statuses.ts';

/** Each with a sign, so that nobody has to tell colours apart. */
export const statusLooks: Readonly<Record<Status, Look>> = {
  complained: { sign: '⚑', word: 'complained', tone: 'bad' },
  bounced: { sign: '✕', word: 'bounced', tone: 'bad' },
  suppressed: { sign: '⊘', word: 'suppressed', tone: 'warn' },
  rejected: { sign: '✕', word: 'rejected', tone: 'bad' },
  renderingFailed: { sign: '✕', word: 'rendering failed', tone: 'bad' },
  delivered: { sign: '✓', word: 'delivered', tone: 'good' },
  softBounced: { sign: '↩', word: 'soft bounced', tone: 'warn' },
  delayed: { sign: '◷', word: 'delayed', tone: 'warn' },
  sent: { sign: '↑', word: 'sent', tone: 'calm' },
};

/** Of all that mails can be asked for. */
export const mailStatusLooks: Readonly<Record<MailStatus, Look>> = {
  ...statusLooks,
  noOutcome: { sign: '?', word: 'no outcome', tone: 'plain' },
};

export type Tone = 'good' | 'warn' | 'bad' | 'calm' | 'plain';

export type Look = { readonly sign: string; readonly word: string; readonly tone: Tone };

export function StatusBadge({ status }: { readonly status: Status }) {
  return <Badge {...statusLooks[status]} />;
}

/** @param title to a pointer that rests on it */
export function Badge({ sign, word, tone, title }: Look & { readonly title?: string }) {
  return (
    <span class={`badge ${tone}`} title={title}>
      <span aria-hidden="true">{sign}</span> {word}
    </span>
  );
}
