import fc from 'fast-check';
import type { EmailEvent } from '../../../lib/events/email-event.ts';
import { axisOf, tickWidth } from '../../../lib/page/mail/timeline/axis.ts';
import { flagWidth } from '../../../lib/page/mail/timeline/flags.ts';
import { momentsOf, startOf } from '../../../lib/page/mail/timeline/moments.ts';
import { type Timeline, timelineOf } from '../../../lib/page/mail/timeline/timeline-of.ts';
import { anyEvent, givenEvent } from '../../table/given-event.ts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

test.each([
  ['only sent', [0], 'linear', ['send']],
  ['delivered in a second', [0, 1_234], 'linear', ['send', '500 ms', '1 s']],
  ['delayed, and delivered', [0, 5 * minute, 65 * minute, 2 * hour], 'linear', ['send', '30 min', '1 h', '1.5 h', '2 h']],
  ['opened after minutes', [0, 1_204, 26 * minute], 'logarithmic', ['send', '100 ms', '1 s', '10 s', '1 min', '10 min']],
  [
    'weeks',
    [0, 340, 5 * hour, 22 * day],
    'logarithmic',
    ['send', '1 s', '10 s', '1 min', '10 min', '1 h', '6 h', '1 d', '7 d'],
  ],
  ['stamped before the send', [-2_000, -23, 0], 'logarithmic', ['−1 s', '−100 ms', 'send']],
  ['stamped a little before it', [-50, 0, 1_000], 'linear', ['send', '200 ms', '400 ms', '600 ms', '800 ms', '1 s']],
] as const)('the axis of a mail that is %s', (_, times, scale, labels) => {
  const axis = axisOf(times, 26, 620, 20);
  expect([axis.scale, axis.ticks.map(({ label }) => label)]).toEqual([scale, labels]);
  expect([Math.min(...times.map(axis.place)), Math.round(Math.max(...times.map(axis.place)))]).toEqual([
    26,
    times.length > 1 ? 620 : 26,
  ]);
});

test('alike events in one place are one mark with their number, and others are stacked below', () => {
  const marks = drawn([sent, opened(2_000), opened(2_001), opened(2_001, 'likely'), opened(1 * day)], 760).lanes[1]?.marks;
  expect(marks?.map(({ count, reader }) => [count, reader])).toEqual([
    [2, 'unknown'],
    [1, 'bot'],
    [1, 'unknown'],
  ]);
  expect(new Set(marks?.map(({ y }) => y)).size).toBe(2);
});

test('a bounce that is an automatic reply, or SES declining to send, looks like what it is', () => {
  const reply = { bounceType: 'Transient', bounceSubType: 'General', bouncedRecipients: [{}] };
  const declined = { bounceType: 'Permanent', bounceSubType: 'OnAccountSuppressionList' };
  const words = [reply, declined, { bounceType: 'Permanent' }].map(
    (detail) => momentsOf([givenEvent({ type: 'bounce', detail })], 0)[0]?.look.word,
  );
  expect(words).toEqual(['automatic reply', 'suppressed', 'bounced']);
});

test('SES’s work on a mail ends with its outcome, and goes on until now where there is none', () => {
  const delayed = givenEvent({ type: 'deliveryDelay', occurredAt: at(5 * minute), detail: {} });
  const [open, done] = [drawn([sent, delayed], 760, hour), drawn([sent, delayed, givenEvent({ occurredAt: at(hour) })], 760)];
  expect([open.lanes[0]?.work?.isDecided, done.lanes[0]?.work?.isDecided]).toEqual([false, true]);
  expect(open.lanes[0]?.flags.at(-1)?.text).toBe('now +1 h');
});

test('an event without a time of its own is not drawn', () => {
  expect(momentsOf([sent, givenEvent({ timeFallback: 'epoch' })], 0)).toHaveLength(1);
});

const times = fc.oneof(
  fc.integer({ min: -3_000, max: 3_000 }),
  fc.integer({ min: -hour, max: 3 * hour }),
  fc.integer({ min: 0, max: 400 * day }),
);
const story = fc
  .array(fc.tuple(anyEvent, times), { minLength: 1, maxLength: 40 })
  .map((all) => [
    sent,
    ...all.map(([{ timeFallback, ...event }, time]): EmailEvent => ({ ...event, sentAt: at(0), occurredAt: at(time) })),
  ]);

test('marks stand in order of time, in the box, none upon another; no text touches another, a stem or an edge', () => {
  fc.assert(
    fc.property(story, fc.constantFrom(760, 340), fc.option(times, { nil: undefined }), (events, width, now) => {
      const timeline = drawn(events, width, now === undefined ? undefined : Math.abs(now));
      expect(outOfOrder(timeline)).toEqual([]);
      expect(boxes(timeline).filter((box) => !isWithin(box, timeline))).toEqual([]);
      expect(overlaps(marksOf(timeline))).toEqual([]);
      expect(overlaps(textsOf(timeline))).toEqual([]);
      expect(crossings(timeline)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('a label for which the edge leaves no room is left out', () => {
  const early = givenEvent({ occurredAt: at(-10 * minute) });
  const { ticks } = drawn([sent, early], 760);
  expect(ticks.filter((tick) => tick.x < tickWidth(tick) / 2)).toEqual([]);
  expect(ticks.map(({ label }) => label)).toContain('send');
});

const sent = givenEvent({ type: 'send', occurredAt: '2026-11-01T10:00:00.000Z', detail: {} });

function at(time: number): string {
  return new Date(Date.parse('2026-11-01T10:00:00.000Z') + time).toISOString();
}

function opened(time: number, bot?: 'likely' | 'unlikely'): EmailEvent {
  return givenEvent({ type: 'open', occurredAt: at(time), detail: {}, ...(bot && { bot }) });
}

function drawn(events: readonly EmailEvent[], width: number, now?: number): Timeline {
  return timelineOf(momentsOf(events, startOf(events).start), width, now);
}

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

function outOfOrder({ lanes }: Timeline): readonly unknown[] {
  const marks = lanes.flatMap((lane) => lane.marks).sort((one, other) => one.time - other.time);
  return marks.filter(({ x }, index) => x < (marks[index - 1]?.x ?? x));
}

function marksOf({ lanes }: Timeline): readonly Box[] {
  return lanes.flatMap((lane) => lane.marks.map(({ x, y }) => ({ left: x - 9, right: x + 9, top: y - 9, bottom: y + 9 })));
}

function textsOf({ lanes, ticks, height }: Timeline): readonly Box[] {
  const flags = lanes.flatMap((lane) => lane.flags.map(textBox));
  const names = lanes.map(({ top }) => ({ left: 0, right: 1, top: top + 4, bottom: top + 16 }));
  const labels = ticks.map((tick) => around(tick.x, tickWidth(tick), height));
  return [...flags, ...names, ...labels];
}

function textBox({ x, y, text }: { readonly x: number; readonly y: number; readonly text: string }): Box {
  return { left: x + 0.5, right: x + flagWidth(text), top: y - 11, bottom: y + 3 };
}

function around(x: number, width: number, height: number): Box {
  return { left: x - width / 2, right: x + width / 2, top: height - 18, bottom: height - 4 };
}

function boxes(timeline: Timeline): readonly Box[] {
  return [...marksOf(timeline), ...textsOf(timeline)];
}

function isWithin({ left, right, top, bottom }: Box, { width, height }: Timeline): boolean {
  return left >= 0 && right <= width && top >= 0 && bottom <= height;
}

function overlaps(all: readonly Box[]): readonly (readonly Box[])[] {
  return all.flatMap((one, index) => all.slice(index + 1).flatMap((other) => (isApart(one, other) ? [] : [[one, other]])));
}

/** Places are fractions. */
function isApart(one: Box, other: Box): boolean {
  const slack = 0.001;
  return (
    one.right <= other.left + slack ||
    other.right <= one.left + slack ||
    one.bottom <= other.top + slack ||
    other.bottom <= one.top + slack
  );
}

/** Stems that go through a text. */
function crossings({ lanes }: Timeline): readonly unknown[] {
  return lanes.flatMap(({ flags }) => {
    const stems = flags.map(({ x, y, foot }) => ({ left: x, right: x, top: y - 10, bottom: foot }));
    return stems.flatMap((stem) => flags.map(textBox).filter((text) => !isApart(stem, text)));
  });
}
