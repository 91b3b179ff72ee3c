import fc from 'fast-check';
import { digest } from '../../lib/events/digest.ts';
import type { EmailEvent } from '../../lib/events/email-event.ts';
import { sesEventTypes } from '../../lib/events/event-type.ts';

/** A delivery, or what `fields` make of it, with the digest that `normalize` would give it. */
export function givenEvent(fields: Partial<EmailEvent> = {}): EmailEvent {
  const event = {
    messageId: '0107019a-3f5e-4b1c-8d2f-000000000001',
    type: 'delivery',
    occurredAt: '2026-11-01T10:00:01.234Z',
    recipient: 'ana@example.com',
    sender: 'Shop <shop@example.com>',
    subject: 'Your order',
    sentAt: '2026-11-01T10:00:00.000Z',
    configurationSet: 'ses-events',
    detail: { smtpResponse: '250 2.0.0 OK', processingTimeMillis: 1234 },
    ...fields,
  } as const;
  return { digest: digest([event.type, event.recipient ?? null, event.detail]), ...event };
}

/** As many different events of one message as `count` says, a second apart. */
export function givenEvents(count: number, fields: Partial<EmailEvent> = {}): readonly EmailEvent[] {
  return Array.from({ length: count }, (_, index) =>
    givenEvent({ occurredAt: new Date(Date.UTC(2026, 10, 1, 10, 0, index)).toISOString(), ...fields }),
  );
}

/** Numbers past what DynamoDB or its document client holds, and numbers it holds. */
const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(Number.MAX_SAFE_INTEGER, 2 ** 53, -(2 ** 60), 1e21, 1e300, 5e-324, 1e-130, 0.1, 1e-7),
);

/** Any sixteen-bit units: halves of surrogate pairs among them, which no UTF-8 holds. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) }),
  fc.constantFrom('', '\ud800', '12345678901234567890', 'a\u0000b'),
);

const name = fc.oneof(
  fc.constantFrom('', '__proto__', 'constructor', 'toString', 'length', 'S', 'N', 'type', 'timestamp', '\udfff'),
  anyText,
);

const { object } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    anyText,
    number,
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    tie('object'),
  ),
  object: fc.array(fc.tuple(name, tie('value')), { maxLength: 4 }).map((members) => Object.fromEntries(members)),
}));

/** What `JSON.parse` can return for an object: no -0 made of 0 underway. */
const json = object.map((value) => JSON.parse(JSON.stringify(value)));

const wellFormed = fc.string({ unit: 'binary' });
const time = fc
  .date({ min: new Date(0), max: new Date('9999-12-31T23:59:59.999Z'), noInvalidDate: true })
  .map((date) => date.toISOString());
const tags = fc
  .array(fc.tuple(fc.oneof(name, fc.stringMatching(/^[A-Za-z0-9_-]{1,20}$/)), fc.array(wellFormed, { minLength: 1 })))
  .map((members) => Object.fromEntries(members));

/** Every event that `normalize` can make, with details that no one has seen yet. */
export const anyEvent: fc.Arbitrary<EmailEvent> = fc.record(
  {
    messageId: fc.string({ unit: 'binary', minLength: 1, maxLength: 100 }),
    type: fc.constantFrom(...sesEventTypes, 'unknown' as const),
    occurredAt: time,
    timeFallback: fc.constantFrom('sentAt', 'epoch'),
    recipient: fc.string({ unit: 'binary', minLength: 1, maxLength: 100 }),
    candidates: fc.array(wellFormed),
    sender: wellFormed,
    subject: wellFormed,
    sentAt: time,
    configurationSet: wellFormed,
    tenant: wellFormed,
    callerIdentity: wellFormed,
    sourceIp: wellFormed,
    outgoingIp: wellFormed,
    tags,
    detail: json,
    permanent: fc.boolean(),
    suppressed: fc.constant(true as const),
    bot: fc.constantFrom('likely', 'unlikely'),
    digest: fc.stringMatching(/^[A-Za-z0-9_-]{16}$/),
  },
  { requiredKeys: ['messageId', 'type', 'occurredAt', 'detail', 'digest'] },
);
