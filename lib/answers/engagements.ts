import type { Engagement, MessageStatus } from './status.ts';

/** `opened 2 (1 human, 1 robot)`, `clicked 1 (human)`; nothing of what nobody did. */
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
