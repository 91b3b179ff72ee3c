import { addressWith } from '../question/address-of.ts';
import type { Visit } from '../visit.ts';

const labels: Readonly<Record<string, string>> = {
  types: 'type',
  tag: 'tag',
  configurationSet: 'configuration set',
  tenant: 'tenant',
  recipient: 'recipient',
  recipientDomain: 'recipient domain',
  sender: 'sender',
  subject: 'subject',
  since: 'since',
  until: 'until',
};

/** Each condition that holds, with a way to be rid of it. */
export function Chips({ visit }: { readonly visit: Visit }) {
  const held = [...visit.asked].filter(([name, value]) => labels[name] !== undefined && value.trim() !== '');
  if (held.length === 0) return null;
  return (
    <ul class="chips" aria-label="Conditions that hold">
      {held.map(([name, value]) => (
        <li>
          <a class="chip foreign" href={without(visit, name, value)}>
            {`${labels[name]}: ${value}`} <span aria-hidden="true">×</span>
            <span class="visually-hidden">(take away)</span>
          </a>
        </li>
      ))}
      {held.length > 1 && (
        <li>
          <a href={addressWith(visit, Object.fromEntries(held.map(([name]) => [name, undefined])))}>all away</a>
        </li>
      )}
    </ul>
  );
}

function without(visit: Visit, name: string, value: string): string {
  return addressWith(visit, { [name]: visit.asked.getAll(name).filter((one) => one !== value), before: undefined });
}
