import type { Status } from '../../answers/statuses.ts';

/** Each with a sign, so that nobody has to tell colours apart. */
const looks: Readonly<Record<Status, { readonly sign: string; readonly word: string; readonly tone: Tone }>> = {
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

export type Tone = 'good' | 'warn' | 'bad' | 'calm' | 'plain';

export function StatusBadge({ status }: { readonly status: Status }) {
  const { sign, word, tone } = looks[status];
  return <Badge sign={sign} word={word} tone={tone} />;
}

export function Badge({ sign, word, tone }: { readonly sign: string; readonly word: string; readonly tone: Tone }) {
  return (
    <span class={`badge ${tone}`}>
      <span aria-hidden="true">{sign}</span> {word}
    </span>
  );
}
