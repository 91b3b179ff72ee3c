import { type EventShape, eventShapes } from './event-shapes.ts';
import { isRecord, type JsonObject, nestsDeeperThan } from './json.ts';
import { readMail } from './mail.ts';
import { MalformedEvent } from './malformed-event.ts';
import { type Notice, noticeOfText, noticeOfType } from './notice.ts';
import { isOutOfProportion } from './out-of-proportion.ts';
import type { SesEvent } from './ses-event.ts';

export type Parsed =
  | { readonly kind: 'event'; readonly event: SesEvent }
  | { readonly kind: 'notice'; readonly notice: Notice };

/** SES's objects nest three levels; a DynamoDB item holds 32. Anything near that is no event that we know. */
const deepestObject = 24;

/**
 * Reads what SES publishes to a topic: `Sns.Message`.
 *
 * Legacy identity notifications (`notificationType` in place of `eventType`) are events like the others. A known type whose
 * object has not the shape of an object, or is missing while another is there, is an unknown event, so that its text is kept and nothing in
 * it misread; so is a forged one whose rows would be out of all proportion to it.
 * @throws MalformedEvent where the text is no JSON object or names no message.
 */
export function parse(text: string): Parsed {
  const body = parseJson(text);
  if (body === undefined) {
    const notice = noticeOfText(text);
    if (notice) return { kind: 'notice', notice };
    throw new MalformedEvent('The text is not JSON.');
  }
  if (!isRecord(body)) throw new MalformedEvent('The text is JSON, but not an object.');
  const notice = body.eventType == null ? noticeOfType(body.notificationType) : undefined;
  if (notice) return { kind: 'notice', notice };
  return { kind: 'event', event: toEvent(body, text) };
}

function toEvent(body: JsonObject, text: string): SesEvent {
  const mail = readMail(body.mail);
  const publishedAs = body.eventType ?? body.notificationType;
  const shape = shapeOf(publishedAs);
  const object = shape && (body[shape.key] ?? (hasObjectBesideMail(body) ? undefined : {}));
  if (!shape || !isReadable(object) || isOutOfProportion(mail, object, shape, text)) {
    return { eventType: 'unknown', ...(typeof publishedAs === 'string' && { publishedAs }), mail, text: text.trim() };
  }
  // A cast, since SES gives no schema to check against: whoever reads a field of `object` asks what it is first.
  return { eventType: publishedAs, mail, object } as SesEvent;
}

function shapeOf(eventType: unknown): EventShape | undefined {
  if (typeof eventType !== 'string' || !Object.hasOwn(eventShapes, eventType)) return undefined;
  return eventShapes[eventType as keyof typeof eventShapes];
}

function isReadable(object: unknown): object is JsonObject {
  return isRecord(object) && !nestsDeeperThan(object, deepestObject);
}

function hasObjectBesideMail(body: JsonObject): boolean {
  return Object.entries(body).some(([name, value]) => name !== 'mail' && isRecord(value));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // `undefined` is no JSON value, so it cannot be mistaken for one.
  }
}
