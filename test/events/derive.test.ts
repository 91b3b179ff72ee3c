import { altered, fixtureText, type Json } from '../fixtures/fixture.ts';
import { factIn } from './facts.ts';

const subTypes = {
  Undetermined: ['Undetermined'],
  Permanent: [
    'General',
    'NoEmail',
    'Suppressed',
    'OnAccountSuppressionList',
    'OnTenantSuppressionList',
    'EmailValidationSuppressed',
    'UnsubscribedRecipient',
  ],
  Transient: ['General', 'MailboxFull', 'MessageTooLarge', 'CustomTimeoutExceeded', 'ContentRejected', 'AttachmentRejected'],
} as const;

const echoes = [
  'Suppressed',
  'OnAccountSuppressionList',
  'OnTenantSuppressionList',
  'EmailValidationSuppressed',
  'UnsubscribedRecipient',
];

const bounces = Object.entries(subTypes).flatMap(([type, names]) => names.map((subType) => [type, subType] as const));

test.each(bounces)(
  'a bounce %s/%s is permanent if SES says so, and an echo only if its sub-type says so',
  (bounceType, bounceSubType) => {
    const fact = factIn(givenBounce({ bounceType, bounceSubType }, {}));
    expect(fact.permanent).toBe(bounceType === 'Permanent');
    expect(fact.suppressed).toBe(echoes.includes(bounceSubType) ? true : undefined);
  },
);

test.each([
  ['Transient', '5.1.1', false],
  ['Permanent', '4.4.7', true],
  ['Permanent', null, true],
  ['Undetermined', '5.0.0', false],
  [null, '5.1.1', false],
])(
  '%s with the status %j is permanent: %s, for it is what SES counts, whatever the server says',
  (bounceType, status, permanent) => {
    expect(factIn(givenBounce({ bounceType }, { status })).permanent).toBe(permanent);
  },
);

test.each([
  ['OnAccountSuppressionList', true],
  ['OnTenantSuppressionList', true],
  ['OnFutureSuppressionList', true],
  ['SuppressedFuture', undefined],
  ['NotSuppressed', undefined],
  [null, undefined],
  [5, undefined],
])('a complaint of the sub-type %j is an echo of a suppression: %s', (complaintSubType, suppressed) => {
  const fact = factIn(altered('complaint', { complaint: { complaintSubType } }));
  expect(fact.suppressed).toBe(suppressed);
  expect(fact).not.toHaveProperty('permanent');
});

test.each([
  ['Likely', 'likely'],
  ['Unlikely', 'unlikely'],
  [undefined, undefined],
  [null, undefined],
  ['Perhaps', undefined],
  ['', undefined],
  [true, undefined],
  [false, undefined],
])('isBotEvent %j says of a robot: %s', (isBotEvent, bot) => {
  expect(factIn(altered('open', { open: { isBotEvent } })).bot).toBe(bot);
  expect(factIn(altered('click', { click: { isBotEvent } })).bot).toBe(bot);
});

test.each(['send', 'delivery', 'delivery-delay', 'reject', 'open', 'subscription', 'future-type'])(
  '%s.json is neither permanent nor suppressed',
  (name) => {
    const fact = factIn(fixtureText(`${name}.json`));
    expect(fact).not.toHaveProperty('permanent');
    expect(fact).not.toHaveProperty('suppressed');
  },
);

function givenBounce(bounce: Json, recipient: Json): string {
  return altered('bounce', { bounce: { ...bounce, bouncedRecipients: [{ emailAddress: 'ben@example.org', ...recipient }] } });
}
