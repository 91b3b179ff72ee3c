import { wordsOf } from '../question/given.ts';
import { typeLooks } from '../views/type-looks.ts';

/** Which types are shown: those that are pressed, or all where none is. */
export function TypeToggles({ asked }: { readonly asked: URLSearchParams }) {
  const chosen = wordsOf(asked, 'types');
  const offered = Object.entries(typeLooks).filter(([type]) => type !== 'unknown' || chosen.includes(type));
  return (
    <fieldset class="types">
      <legend>
        Types, by SES’s own: to it what it suppressed and an automatic reply are bounces, too
        {chosen.length === 0 && '. All, where none is chosen'}
      </legend>
      {offered.map(([type, { sign, word, tone, called }]) => (
        <label class={`type ${tone}`} title={`SES’s type: ${called}`}>
          <input type="checkbox" name="types" value={type} checked={chosen.includes(type)} />
          <span aria-hidden="true">{sign}</span> {word}
        </label>
      ))}
    </fieldset>
  );
}
