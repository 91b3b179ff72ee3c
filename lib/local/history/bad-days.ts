import { day, hour, minute } from './duration.ts';
import type { Server } from './servers.ts';
import { servers } from './servers.ts';
import type { Stream } from './streams.ts';

/** What goes wrong for a while in every month, at times counted back from its end. */
export type BadDays = {
  /** Ten minutes of a campaign whose template names a field that the data do not have. */
  readonly isTemplateBroken: (stream: Stream, sentAt: number) => boolean;
  /** An hour in which Microsoft does not like one of the sending addresses. */
  readonly isBlocked: (server: Server, outgoingIp: string, sentAt: number) => boolean;
  /** A day on which a company's own server is down. */
  readonly isDown: (domain: string, sentAt: number) => boolean;
};

export function badDays(end: number): BadDays {
  return {
    isTemplateBroken: ({ campaign }, sentAt) =>
      campaign === 'offers' && isIn(sentAt, end - 14 * day, 7 * day) && isIn(sentAt % day, 7 * hour + 20 * minute, 10 * minute),
    isBlocked: (server, outgoingIp, sentAt) =>
      server === servers.microsoft &&
      outgoingIp === '192.0.2.82' &&
      isIn(sentAt, end - 21 * day, 7 * day) &&
      isTuesdayAt8(sentAt),
    isDown: (domain, sentAt) => domain === 'quarry.example' && isIn(sentAt, end - 10 * day, day),
  };
}

function isIn(time: number, start: number, duration: number): boolean {
  return time >= start && time < start + duration;
}

/** The first hour of the weekly newsletter. */
function isTuesdayAt8(time: number): boolean {
  const date = new Date(time);
  return date.getUTCDay() === 2 && date.getUTCHours() === 8;
}
