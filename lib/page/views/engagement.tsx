import type { Engagement } from '../../answers/status.ts';

/** How often people did it; apart, and quietly, robots, and those of whom SES does not say which they are. */
export function Engaged({ counts: { human, bot, unknown } }: { readonly counts: Engagement }) {
  return (
    <>
      {human > 0 && <span>{human.toLocaleString('en-US')}</span>}
      {bot > 0 && <span class="quiet apart">{`${bot.toLocaleString('en-US')} by robots`}</span>}
      {unknown > 0 && <span class="quiet apart">{`${unknown.toLocaleString('en-US')} by whom is unknown`}</span>}
      {human + bot + unknown === 0 && <span class="none quiet">–</span>}
    </>
  );
}
