import { addressWith } from '../question/address-of.ts';
import type { Visit } from '../visit.ts';
import { heldConditions } from './held-conditions.ts';

/** Each condition that holds, with a way to be rid of it. */
export function Chips({ visit }: { readonly visit: Visit }) {
  const held = heldConditions(visit);
  if (held.length === 0) return null;
  return (
    <ul class="chips" aria-label="Conditions that hold">
      {held.map(({ name, value, text }) => (
        <li>
          <a class="chip foreign" href={without(visit, name, value)}>
            {text} <span aria-hidden="true">×</span>
            <span class="visually-hidden">(take away)</span>
          </a>
        </li>
      ))}
      {held.length > 1 && (
        <li>
          <a href={addressWith(visit, { ...Object.fromEntries(held.map(({ name }) => [name, undefined])), before: undefined })}>
            Take all away
          </a>
        </li>
      )}
    </ul>
  );
}

function without(visit: Visit, name: string, value: string): string {
  return addressWith(visit, { [name]: visit.asked.getAll(name).filter((one) => one !== value), before: undefined });
}
