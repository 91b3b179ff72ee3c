import { elapsed, type Lane, type Mark, radius } from './lane-of.ts';
import type { Timeline } from './timeline-of.ts';

type Props = {
  readonly timeline: Timeline;
  readonly id: string;
  readonly title: string;
  readonly said: string;
  readonly size: string;
};

/** A timeline as SVG. Colours come by class. @param id names it on the page @param said what it shows, in words */
export function Drawing({ timeline, id, title, said, size }: Props) {
  const { width, height, lanes, zero, isBefore, ticks } = timeline;
  const floor = height - 22;
  return (
    <svg class={`drawing ${size}`} viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={`${id}-title ${id}-said`}>
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-said`}>{said}</desc>
      {isBefore && <rect class="before" x={0} y={0} width={round(zero)} height={floor} />}
      {ticks.map(({ x, label }) => (
        <g>
          <line class={label === 'send' ? 'grid zero' : 'grid'} x1={round(x)} x2={round(x)} y1={4} y2={floor} />
          <text class="tick" x={round(x)} y={height - 7} text-anchor="middle">
            {label}
          </text>
        </g>
      ))}
      {lanes.map((lane) => (
        <LaneOf lane={lane} from={zero} to={width} />
      ))}
    </svg>
  );
}

function LaneOf({
  lane: { name, top, y, marks, flags, work },
  from,
  to,
}: {
  readonly lane: Lane;
  readonly from: number;
  readonly to: number;
}) {
  return (
    <g>
      <text class="lane" x={to - 2} y={top + 14} text-anchor="end">
        {name}
      </text>
      <line class="base" x1={0} x2={to} y1={y} y2={y} />
      {work && <line class={work.isDecided ? 'work' : 'work open'} x1={round(from)} x2={round(work.until)} y1={y} y2={y} />}
      {flags.map((flag) => (
        <line class="stem" x1={round(flag.x)} x2={round(flag.x)} y1={flag.y - 10} y2={flag.foot} />
      ))}
      {flags.map(({ x, y: line, text }) => (
        <text class="flag" x={round(x + 4)} y={line}>
          {text}
        </text>
      ))}
      {marks.map((mark) => (
        <MarkOf mark={mark} />
      ))}
    </g>
  );
}

function MarkOf({ mark: { x, y, time, look, reader, count } }: { readonly mark: Mark }) {
  return (
    <g class={`mark ${look.tone} ${reader ?? ''}`.trim()}>
      <title>{`${look.word}${count > 1 ? ` ×${count}` : ''} ${elapsed(time)}`}</title>
      <circle cx={round(x)} cy={y} r={radius} />
      <text x={round(x)} y={y + 4} text-anchor="middle">
        {look.sign}
      </text>
    </g>
  );
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
