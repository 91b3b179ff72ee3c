import { pick, shuffled } from '../faults/seeds.ts';
import { hostileDestination, hostileId, mailWith } from './hostile-mail.ts';
import { deepValues, hostile, hostileObject, known, type Random, raw, type Written, writtenAddress } from './hostile-values.ts';
import { type Element, type Expected, keptNames, rowsOf, type Shape } from './oracle.ts';

/** A text, and what must come of it, known from how the text was made. */
export type Hostile = { readonly text: string; readonly expected: Expected };

/** As SES spells it: its object, what rows call it, and whom it concerns. */
const types: readonly (readonly [name: string, object: string, type: string, shape: Shape])[] = [
  ['Send', 'send', 'send', 'every'],
  ['Reject', 'reject', 'reject', 'every'],
  ['Rendering Failure', 'failure', 'renderingFailure', 'every'],
  ['Subscription', 'subscription', 'subscription', 'every'],
  ['Bounce', 'bounce', 'bounce', 'bouncedRecipients'],
  ['Complaint', 'complaint', 'complaint', 'complainedRecipients'],
  ['Delivery', 'delivery', 'delivery', 'recipients'],
  ['DeliveryDelay', 'deliveryDelay', 'deliveryDelay', 'delayedRecipients'],
  ['Open', 'open', 'open', 'one'],
  ['Click', 'click', 'click', 'one'],
];

export function hostileEvent(random: Random): Hostile {
  const kind = random();
  if (kind < 0.02) return noEvent(random);
  const destination = hostileDestination(random);
  const id = hostileId(random);
  const [name, objectName, type, shape] = pick(types, random);
  const { list, elements } = hostileList(random);
  const spoilt = random() < 0.04;
  const object = spoilt ? hostile(random) : hostileDetail(random, shape, list);
  const deep = kind > 0.98;
  const strangeType = kind > 0.96 && !deep;
  const body = {
    ...typeNamed(
      strangeType ? pick(['Inbox Placement', 'send', '__proto__', 'constructor', '\ud800', ''], random) : name,
      random,
    ),
    mail: mailWith(id.value, destination.value, random),
    [objectName]: deep && isObject(object) ? { ...object, deeper: pick(deepValues, random) } : object,
    ...(random() < 0.1 && hostileObject(random)),
  };
  // The strange members come last, and could have taken the place of these.
  const text = raw(JSON.stringify(reordered({ ...body, mail: body.mail, [objectName]: body[objectName] }, random)));
  const misplaced = object === null && hasObjectBeside(body, ['mail', objectName]);
  const isUnknown = strangeType || misplaced || (object !== null && !isObject(object)) || (deep && isObject(object));
  if (random() < 0.01)
    return { text: text.slice(0, Math.floor(random() * (text.length - 1))), expected: { kind: 'malformed' } };
  if (!id.text) return { text, expected: { kind: 'malformed' } };
  const kept = isUnknown || !isObject(object) ? [] : keptNames(object, shape);
  const known = { messageId: id.text, type: isUnknown ? 'unknown' : type, large: text.length > 100_000, kept };
  const named = isUnknown ? 'one' : isObject(object) || shape === 'every' || shape === 'one' ? shape : 'one';
  return { text, expected: { kind: 'rows', ...known, ...rowsOf(named, destination.addresses, spoilt ? [] : elements) } };
}

/** What is on the topic and is no event. */
function noEvent(random: Random): Hostile {
  if (random() < 0.2)
    return { text: 'Successfully validated SNS topic for Amazon SES event publishing.\n', expected: { kind: 'acknowledged' } };
  if (random() < 0.2) {
    const text = JSON.stringify({
      ...hostileObject(random),
      eventType: null,
      notificationType: 'AmazonSnsSubscriptionSucceeded',
    });
    return { text: raw(text), expected: { kind: 'acknowledged' } };
  }
  const value = hostile(random);
  const text =
    random() < 0.3
      ? String(pick(['', 'ana@example.com', '{', 'undefined', '\ufeff{}', "{'a':1}"], random))
      : raw(JSON.stringify(value));
  return { text, expected: { kind: 'malformed' } };
}

function typeNamed(name: string, random: Random): object {
  return random() < 0.1 ? { notificationType: name, ...(random() < 0.5 && { eventType: null }) } : { eventType: name };
}

/** 50 recipients with diagnostics of 5 KB one time in 1,000. Every element carries a mark: whose it is. */
function hostileList(random: Random): { readonly list: unknown; readonly elements: readonly Element[] } {
  if (random() < 0.05)
    return { list: pick([null, undefined, 'p1@example.com', {}, { emailAddress: 'p1@example.com' }, 5], random), elements: [] };
  const many = random() < 1 / 1_000;
  const count = many ? 50 : Math.floor(random() * 5);
  const elements = Array.from({ length: count }, (_, index) =>
    element(many ? known(`r${index}@example.com`, random) : writtenAddress(random), index, many, random),
  );
  return { list: elements.map(({ value }) => value), elements };
}

function element(written: Written, index: number, long: boolean, random: Random): Element {
  const kind = random();
  if (kind < 0.05) return { value: null };
  if (kind < 0.15)
    return { value: written.text, isText: true, ...(written.address !== undefined && { address: written.address }) };
  const mark = `mark ${index}`;
  const detail = {
    diagnosticCode: long ? mark.padEnd(5_000, '\u0000x') : mark,
    ...(random() < 0.2 && hostileObject(random)),
    mark,
  };
  if (kind < 0.2)
    return { value: { ...detail, emailAddress: pick([null, undefined, 5, ['p1@example.com'], {}], random) }, mark };
  return {
    value: { ...detail, emailAddress: written.text },
    mark,
    ...(written.address !== undefined && { address: written.address }),
  };
}

function hostileDetail(random: Random, shape: Shape, list: unknown): object {
  const big = random() < 1 / 1_000 ? { big: pick(['x', '\u0000', '<', ' ', 'ü'], random).repeat(30_000) } : {};
  return {
    timestamp: random() < 0.2 ? hostile(random) : '2026-11-01T08:00:01.000Z',
    bounceType: random() < 0.2 ? hostile(random) : 'Permanent',
    isBotEvent: random() < 0.2 ? hostile(random) : 'Likely',
    ...(random() < 0.3 && hostileObject(random)),
    ...big,
    ...(shape !== 'every' && shape !== 'one' && { [shape]: list }),
  };
}

function reordered(members: object, random: Random): object {
  return Object.fromEntries(shuffled(Object.entries(members), random));
}

/** Where a type's own object is missing, another one may be what SES meant. */
function hasObjectBeside(body: object, names: readonly string[]): boolean {
  return Object.entries(body).some(([name, value]) => !names.includes(name) && isObject(value));
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
