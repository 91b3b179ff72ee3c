import { isGiven } from '../question/given.ts';
import { lengthText } from '../question/length-text.ts';
import { lengths } from '../question/period.ts';

type Props = {
  readonly asked: URLSearchParams;
  /** Holds where none is asked. */
  readonly usual?: string;
  readonly offered?: readonly string[];
  /** What no length means, where none may be chosen. */
  readonly all?: string;
};

/** A length of time, up to the present. */
export function Length({ asked, usual = '', offered = lengths, all }: Props) {
  const isBetween = isGiven(asked, 'since');
  const chosen = isBetween ? '' : asked.get('range')?.trim() || usual;
  const choices = chosen === '' || offered.includes(chosen) ? offered : [chosen, ...offered];
  return (
    <label>
      Time
      <select name="range" data-clears="since until">
        {(isBetween || all !== undefined) && (
          <option value="" selected={chosen === ''}>
            {isBetween ? 'as given' : all}
          </option>
        )}
        {choices.map((length) => (
          <option value={length} selected={length === chosen}>
            {lastText(length)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** `last 7 days`, `last hour`; what is no length stays as it was written. */
export function lastText(length: string): string {
  const text = lengthText(length);
  return text === length ? length : `last ${text.replace(/^1 /, '')}`;
}

/** Two times, in place of a length. */
export function Between({ asked }: Pick<Props, 'asked'>) {
  return (
    <>
      <label>
        Since
        <input name="since" value={asked.get('since') ?? ''} placeholder="2026-11-01T08:00" autocomplete="off" />
      </label>
      <label>
        Until
        <input name="until" value={asked.get('until') ?? ''} placeholder="2026-11-02" autocomplete="off" />
      </label>
    </>
  );
}
