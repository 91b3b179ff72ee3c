import type { MailsAsked } from './mails-asked.ts';

const offered = ['30m', '1h', '4h', '24h', '3d'];

/** Mail that has just been sent has no outcome yet: how old it must be, where that is asked for. */
export function OlderThan({ asked: { statuses, olderThan } }: { readonly asked: MailsAsked }) {
  if (!statuses.includes('noOutcome') && olderThan === undefined) return null;
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
            {`${words(length)} ago`}
          </option>
        ))}
      </select>
    </label>
  );
}

const units: Readonly<Record<string, string>> = { m: 'minute', h: 'hour', d: 'day' };

function words(length: string): string {
  const [count, unit] = [Number.parseInt(length, 10), units[length.slice(-1)] ?? ''];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
