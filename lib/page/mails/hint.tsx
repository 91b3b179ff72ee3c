import type { Unmet } from '../../answers/filter/matches.ts';
import { plainText } from '../../answers/plain-text.ts';
import { addressWith } from '../question/address-of.ts';
import type { Visit } from '../visit.ts';

/** Options of the command by which a condition is named, and what they are in an address and in words. */
const conditions: Readonly<Record<string, readonly [name: string, label: string]>> = {
  '--tag': ['tag', 'the tag'],
  '--configuration-set': ['configurationSet', 'the configuration set'],
  '--tenant': ['tenant', 'the tenant'],
  '--sender': ['sender', 'the sender'],
  '--recipient-domain': ['recipientDomain', 'the recipient domain'],
};

/** What would have held in place of a condition that nothing fulfils, each a link to it. */
export function Hint({ visit, unmet: { asked, found } }: { readonly visit: Visit; readonly unmet: Unmet }) {
  const [option = '', ...value] = asked.split(' ');
  const [name, label] = conditions[option] ?? [undefined, option];
  return (
    <p class="foreign">
      {`Nothing there fits ${label} “${plainText(value.join(' '))}”; there is `}
      {found.map((own) =>
        name === undefined ? (
          <span class="choice">{plainText(own)}</span>
        ) : (
          <a class="choice" href={addressWith(visit, { [name]: instead(visit, name, value.join(' '), own) })}>
            {plainText(own)}
          </a>
        ),
      )}
    </p>
  );
}

/** Of several tags each must hold: the one that nothing fulfils gives way. */
function instead({ asked }: Visit, name: string, unmet: string, found: string): readonly string[] {
  return name === 'tag' ? [...asked.getAll(name).filter((tag) => tag !== unmet), found] : [found];
}
