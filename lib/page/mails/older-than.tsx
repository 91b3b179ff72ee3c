import { wordsOf } from '../question/given.ts';
import { lengthText } from '../question/length-text.ts';
import { textIn } from '../question/text-in.ts';

const offered = ['30m', '1h', '4h', '24h', '3d'];

/** Mail that has just been sent has no outcome yet: how old it must be, where that is asked for. */
export function OlderThan({ asked }: { readonly asked: URLSearchParams }) {
  const olderThan = textIn(asked, 'olderThan');
  if (!wordsOf(asked, 'status').includes('noOutcome') && olderThan === undefined) return null;
  const lengths = olderThan === undefined || offered.includes(olderThan) ? offered : [olderThan, ...offered];
  return (
    <label>
      Sent at least
      <select name="olderThan">
        <option value="" selected={olderThan === undefined}>
          a moment ago
        </option>
        {lengths.map((length) => (
          <option value={length} selected={length === olderThan}>
            {`${lengthText(length)} ago`}
          </option>
        ))}
      </select>
    </label>
  );
}
