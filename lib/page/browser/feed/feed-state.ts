import { countText } from '../../shared/numbers.ts';

/** How the feed stands. */
export type FeedState = {
  readonly link: 'connecting' | 'open' | 'broken' | 'ended';
  /** Whether all that happens is shown. */
  readonly isWatching: boolean;
  /** That DynamoDB does not answer, in the server's words. */
  readonly trouble?: string | undefined;
  readonly isPaused: boolean;
};

export type Said = { readonly text: string; readonly tone: 'good' | 'warn' | 'bad' | 'plain' };

/** The one line that says so: what is worst first. */
export function saidOf({ link, isWatching, trouble, isPaused }: FeedState): Said {
  if (link === 'ended') return { text: 'Stopped', tone: 'bad' };
  if (link === 'broken') return { text: 'The page’s server does not answer: trying again.', tone: 'bad' };
  if (trouble !== undefined) return { text: trouble, tone: 'warn' };
  if (isPaused) return { text: 'Paused', tone: 'warn' };
  if (link === 'connecting') return { text: 'Connecting …', tone: 'plain' };
  return isWatching ? { text: 'Live', tone: 'good' } : { text: 'Reading what has happened …', tone: 'plain' };
}

/** How many rows wait, and how many more came and went. */
export function waitingSaid(count: number, dropped: number): string {
  if (count === 0) return '';
  const more = dropped > 0 ? `, and ${countText(dropped, 'older one')} not kept here` : '';
  return `${count} waiting${more}`;
}
