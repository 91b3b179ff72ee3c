import type { PropsWithChildren } from 'hono/jsx';
import { lengths } from '../question/period.ts';
import type { Visit } from '../visit.ts';
import { Chips } from './chips.tsx';

/** A condition that is written into a field. */
export type TextCondition = { readonly name: string; readonly label: string; readonly example: string };

export const textConditions = {
  recipient: { name: 'recipient', label: 'Recipient', example: 'ana@example.com' },
  recipientDomain: { name: 'recipientDomain', label: 'Recipient domain', example: 'example.com' },
  subject: { name: 'subject', label: 'Subject has', example: 'Invoice' },
  tag: { name: 'tag', label: 'Tag', example: 'campaign=spring' },
  configurationSet: { name: 'configurationSet', label: 'Configuration set', example: 'ses-events' },
  sender: { name: 'sender', label: 'Sender', example: 'shop@example.com' },
} as const satisfies Readonly<Record<string, TextCondition>>;

type Props = PropsWithChildren<{
  readonly visit: Visit;
  /** Always to be seen. */
  readonly first: readonly TextCondition[];
  /** Behind "More". */
  readonly more: readonly TextCondition[];
  /** The length of time that holds where none is asked; without one the view is about no time. */
  readonly period?: string;
}>;

/** What a view is narrowed by: a form that makes an address, and each condition that holds as a chip that takes it away. @param children fields of the view's own */
export function Filters({ visit, first, more, period, children }: Props) {
  const { asked, address } = visit;
  const isMoreAsked = more.some(({ name }) => (asked.get(name) ?? '') !== '') || asked.has('since');
  return (
    <>
      <form class="filters" method="get" action={address.pathname} aria-label="Conditions">
        {period !== undefined && <Length asked={asked} usual={period} />}
        {children}
        {first.map((condition) => (
          <Field condition={condition} asked={asked} />
        ))}
        {(more.length > 0 || period !== undefined) && (
          <details class="more" open={isMoreAsked}>
            <summary>More</summary>
            <div class="filters">
              {more.map((condition) => (
                <Field condition={condition} asked={asked} />
              ))}
              {period !== undefined && <Between asked={asked} />}
            </div>
          </details>
        )}
        <button type="submit">Apply</button>
      </form>
      <Chips visit={visit} />
    </>
  );
}

function Field({
  condition: { name, label, example },
  asked,
}: {
  readonly condition: TextCondition;
  readonly asked: URLSearchParams;
}) {
  return (
    <label>
      {label}
      <input name={name} value={asked.get(name) ?? ''} placeholder={example} autocomplete="off" />
    </label>
  );
}

function Length({ asked, usual }: { readonly asked: URLSearchParams; readonly usual: string }) {
  const chosen = asked.has('since') ? '' : (asked.get('range') ?? usual);
  const offered = chosen === '' || lengths.some((length) => length === chosen) ? lengths : [chosen, ...lengths];
  return (
    <label>
      Time
      <select name="range" data-clears="since until">
        {chosen === '' && (
          <option value="" selected>
            as below
          </option>
        )}
        {offered.map((length) => (
          <option value={length} selected={length === chosen}>
            {`last ${words(length)}`}
          </option>
        ))}
      </select>
    </label>
  );
}

const units: Readonly<Record<string, string>> = { m: 'minute', h: 'hour', d: 'day' };

function words(length: string): string {
  const [count, unit] = [Number.parseInt(length, 10), units[length.slice(-1)] ?? ''];
  return count === 1 ? unit : `${count} ${unit}s`;
}

function Between({ asked }: { readonly asked: URLSearchParams }) {
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
