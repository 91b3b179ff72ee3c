import { createHash } from 'node:crypto';
import { largestEvent } from '../largest-event.ts';
import type { RawEvent } from './read-events.ts';

/** An event, and the record in which the function takes it, in so many bytes. */
export type Sendable = { readonly event: RawEvent; readonly record: object; readonly bytes: number };

/** The function writes a record's rows beside those of the others, within 30 seconds: two requests a record. */
const mostRecords = 25;

/** Bytes of a record that can be sent at all; one that is larger than `largestEvent` goes alone. */
export const largestRecord = 5_000_000;

/** Events that go into one invocation. @param rate events a second: fewer of them are not sent at once, either */
export async function* batchesOf(events: AsyncIterable<RawEvent>, rate: number): AsyncGenerator<readonly Sendable[]> {
  const most = Math.max(1, Math.min(mostRecords, Math.floor(rate)));
  let batch: Sendable[] = [];
  let bytes = 0;
  for await (const event of events) {
    const record = toRecord(event.text);
    const size = Buffer.byteLength(JSON.stringify(record));
    if (batch.length === most || (batch.length > 0 && bytes + size > largestEvent)) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push({ event, record, bytes: size });
    bytes += size;
  }
  if (batch.length > 0) yield batch;
}

/** As SNS hands it over. The same event has the same id each time. */
function toRecord(text: string): object {
  return { EventSource: 'aws:sns', Sns: { Type: 'Notification', MessageId: uuidOf(text), Message: text } };
}

/** A UUID of one's own making. @see https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-8 */
export function uuidOf(text: string): string {
  const bytes = createHash('sha256').update(text).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
