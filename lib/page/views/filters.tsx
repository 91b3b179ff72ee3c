import type { PropsWithChildren } from 'hono/jsx';
import { isGiven } from '../question/given.ts';
import type { Visit } from '../visit.ts';
import { Chips } from './chips.tsx';
import { Between, Length } from './period-fields.tsx';

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
  const isMoreAsked = [...more.map(({ name }) => name), 'since', 'until'].some((name) => isGiven(asked, name));
  return (
    <>
      <form class="filters" method="get" action={address.pathname} aria-label="Conditions" autocomplete="off">
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
        <button type="submit" id="apply" data-refocus>
          Apply
        </button>
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
