import { type Axis, axisOf, type Tick } from './axis.ts';
import { flagWidth } from './flags.ts';
import { bottomOf, diameter, type Lane, laneOf, nowText, row, textOf } from './lane-of.ts';
import type { Moment } from './moments.ts';

/** A drawing as positions, in pixels from the top left. */
export type Timeline = {
  readonly width: number;
  readonly height: number;
  readonly scale: Axis['scale'];
  readonly ticks: readonly Tick[];
  readonly lanes: readonly Lane[];
  /** Where the send is. */
  readonly zero: number;
  /** What lies left of the send was stamped before it. */
  readonly isBefore: boolean;
};

const left = 26;

/** @param moments in order of time @param now milliseconds since the send, where the mail is not decided yet */
export function timelineOf(moments: readonly Moment[], width: number, now?: number): Timeline {
  const axis = axisFor([...moments.map(textedOf), ...(now === undefined ? [] : [{ time: now, text: nowText(now) }])], width);
  const names = (['Delivery', 'Reading'] as const).filter(
    (name) => moments.some(({ lane }) => lane === name) || (name === 'Delivery' && now !== undefined),
  );
  const lanes: Lane[] = [];
  for (const name of names) lanes.push(laneOf(name, moments, axis.place, lanes.at(-1), name === 'Delivery' ? now : undefined));
  return {
    width,
    height: bottomOf(lanes.at(-1)) + row + 6,
    scale: axis.scale,
    ticks: axis.ticks,
    lanes,
    zero: axis.place(0),
    isBefore: moments.some(({ time }) => time < 0),
  };
}

type Texted = { readonly time: number; readonly text: string };

/** With as many others upon it its text could be no longer. */
function textedOf(moment: Moment, _: number, { length }: readonly Moment[]): Texted {
  return { time: moment.time, text: textOf(moment, length) };
}

/** As long as the texts leave it: each stands to the right of its time. */
function axisFor(all: readonly Texted[], width: number): Axis {
  const times = all.map(({ time }) => time);
  const narrowest = width - Math.max(...all.map(({ text }) => flagWidth(text)));
  const narrow = axisOf(times, left, narrowest, diameter);
  const ends = all.map(({ time, text }) => {
    const part = (narrow.place(time) - left) / (narrowest - left);
    return left + (width - flagWidth(text) - left) / Math.max(part, 0.01);
  });
  const right = Math.min(width - left, ...ends);
  return axisOf(times, left, right, (diameter * (right - left)) / (narrowest - left));
}
