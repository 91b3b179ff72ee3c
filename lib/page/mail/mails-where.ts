import { lengths } from '../question/period.ts';

/** The mails of which something is true, over a time that the mail which names it lies in. */
export function mailsWhere(name: string, value: string, sentAt: string | undefined, now: Date): string {
  return `/mails?${new URLSearchParams({ [name]: value, ...timeAround(sentAt, now) })}`;
}

const day = 86_400_000;

/** The shortest of a view's lengths, a week at least. */
function timeAround(sentAt: string | undefined, now: Date): Readonly<Record<string, string>> {
  const age = sentAt === undefined ? 0 : now.getTime() - Date.parse(sentAt);
  const range = lengths.find((length) => length.endsWith('d') && Number.parseInt(length, 10) >= Math.max(7, age / day));
  return range === undefined ? { since: sentAt?.slice(0, 10) ?? '' } : { range };
}
