import type { PropsWithChildren } from 'hono/jsx';
import { numberText } from '../shared/numbers.ts';

type Props = PropsWithChildren<{
  readonly name: string;
  readonly count: number;
  readonly mails?: string;
  readonly unit?: string;
}>;

/** A number of mails. @param mails where they are listed @param unit what the number is of, in words */
export function Card({ name, count, mails, unit, children }: Props) {
  return (
    <section class="figure">
      <h3>{name}</h3>
      <p class="amount">
        {mails !== undefined && count > 0 ? (
          <a href={mails} aria-label={`${numberText(count)}: see these mails`}>
            {numberText(count)}
          </a>
        ) : (
          numberText(count)
        )}
        {unit !== undefined && <span class="unit">{` ${unit}`}</span>}
      </p>
      {children}
    </section>
  );
}
