import { percentText } from '../shared/numbers.ts';

/** A rate between SES's two lines; the words beside it say the same. */
export function RateMeter({ rate, review, pause }: { readonly rate: number; readonly review: number; readonly pause: number }) {
  const at = (part: number) => Math.min(100, (part / (pause * 1.5)) * 100);
  return (
    <svg class="meter" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect class="ground" width="100" height="6" />
      <rect class={rate >= pause ? 'bad' : rate >= review ? 'warn' : 'good'} width={at(rate)} height="6" />
      <rect class="line warn" x={at(review)} width="0.8" height="6" />
      <rect class="line bad" x={at(pause)} width="0.8" height="6" />
    </svg>
  );
}

/** A cell with a part (0 to 1) of a whole, and a bar that is as long as it is great. */
export function PartCell({ part, tone = 'calm' }: { readonly part: number | null; readonly tone?: 'calm' | 'good' | 'bad' }) {
  if (part === null) return <td class="number">–</td>;
  return (
    <td class="number">
      {`${percentText(part)} `}
      <svg class="part" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect class="ground" width="100" height="6" />
        <rect class={tone} width={Math.max(0, Math.min(100, part * 100))} height="6" />
      </svg>
    </td>
  );
}
