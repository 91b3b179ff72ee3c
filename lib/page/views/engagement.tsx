import type { Engagement } from '../../answers/status.ts';
import { numberText } from '../shared/numbers.ts';

/** How often people did it; apart, and quietly, robots, and those of whom SES does not say which they are. */
export function Engaged({ counts: { human, bot, unknown } }: { readonly counts: Engagement }) {
  return (
    <>
      {human > 0 && <span>{numberText(human)}</span>}
      {bot > 0 && <span class="quiet apart">{`${numberText(bot)} by robots`}</span>}
      {unknown > 0 && <span class="quiet apart">{`${numberText(unknown)} by people or robots`}</span>}
      {human + bot + unknown === 0 && <span class="none quiet">–</span>}
    </>
  );
}
