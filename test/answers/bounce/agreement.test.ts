import fc from 'fast-check';
import { judgeEvent } from '../../../lib/answers/bounce/judge-event.ts';
import { Matcher } from '../../../lib/answers/filter/matches.ts';
import { Causes } from '../../../lib/answers/problems/causes.ts';
import { Tally } from '../../../lib/answers/stats/tally.ts';
import { isAutoReply, statusOf } from '../../../lib/answers/status.ts';
import { verdicts } from '../../../lib/answers/why/verdict.ts';
import type { EmailEvent } from '../../../lib/events/email-event.ts';
import { factIn } from '../../events/facts.ts';
import { altered } from '../../fixtures/fixture.ts';
import { givenAnswers } from './given-answers.ts';

const texts = [...givenAnswers('answers.jsonl').flatMap(({ text }) => text ?? []), '550', '450 no', 'no', ''];
const subTypes = ['General', 'NoEmail', 'MailboxFull', 'MessageTooLarge', 'ContentRejected', 'AttachmentRejected'];
const declining = ['Suppressed', 'OnAccountSuppressionList', 'EmailValidationSuppressed', 'UnsubscribedRecipient'];

/** A bounce of any type, sub-type, code and text, whether they go together or not: as a row holds it. */
const bounce: fc.Arbitrary<EmailEvent> = fc
  .record({
    bounceType: fc.constantFrom('Permanent', 'Transient', 'Undetermined', 'Future', null),
    bounceSubType: fc.constantFrom(...subTypes, ...declining, 'Undetermined', 'CustomTimeoutExceeded', 'Future', null),
    status: fc.oneof(
      fc.constant(undefined),
      fc.tuple(fc.constantFrom(4, 5), fc.nat(8), fc.nat(32)).map((digits) => digits.join('.')),
    ),
    diagnosticCode: fc.oneof(fc.constant(undefined), fc.constantFrom(...texts)),
  })
  .map(({ bounceType, bounceSubType, status, diagnosticCode }) =>
    factIn(
      altered('bounce', {
        bounce: {
          bounceType,
          bounceSubType,
          bouncedRecipients: [{ emailAddress: 'ben@example.org', status, diagnosticCode }],
        },
      }),
    ),
  );

const runs = { numRuns: 5_000 };

test('status, verdict, problems and counts never contradict one another', () => {
  fc.assert(
    fc.property(bounce, (event) => {
      const { reason, heals } = judgeEvent(event);
      const [verdict] = verdicts([event], new Date(event.occurredAt));
      const status = statusOf([event]).recipients[0]?.status;
      const didNotSend = reason === 'suppressed' || reason === 'unsubscribed';
      const isGivenUp = heals === 'unclear' ? event.permanent : heals !== 'byItself';

      expect(status).toBe(didNotSend ? 'suppressed' : isGivenUp ? 'bounced' : 'softBounced');
      expect(verdict).toMatchObject({ status: { status }, reason, heals });
      expect(causesOf(event)).toEqual(
        status === 'softBounced' ? [] : [{ trouble: status, reason, heals, advice: verdict?.advice }],
      );
      expect(countsOf(event)).toEqual({
        suppressed: Number(didNotSend),
        bouncedPermanent: Number(!didNotSend && event.permanent),
        bouncedTransient: Number(!didNotSend && !event.permanent && !isAutoReply(event)),
      });
    }),
    runs,
  );
});

test('permanent is SES’s word, whatever the server says', () => {
  fc.assert(
    fc.property(bounce, (event) => {
      expect(event.permanent).toBe(event.detail.bounceType === 'Permanent');
    }),
    runs,
  );
});

test('SES’s word that it did not send is a suppression, whatever else is said', () => {
  fc.assert(
    fc.property(bounce, (event) => {
      if (event.suppressed) expect(['suppressed', 'unsubscribed']).toContain(judgeEvent(event).reason);
    }),
    runs,
  );
});

test('what is unclear advises neither to send again nor to take the address off', () => {
  fc.assert(
    fc.property(bounce, (event) => {
      const { heals, advice } = judgeEvent(event);
      if (heals === 'unclear') expect(advice).not.toMatch(/send it again|take (it|the address) off/i);
    }),
    runs,
  );
});

const always = { since: new Date(0), until: new Date('9999-01-01') };

function causesOf(event: EmailEvent) {
  const causes = new Causes();
  causes.add(event);
  return causes.all.map(({ trouble, reason, heals, advice }) => ({ trouble, reason, heals, advice }));
}

function countsOf(event: EmailEvent) {
  const tally = new Tally('day', true, new Matcher({ types: [], tags: [], recipientDomains: [] }), always);
  tally.add(event);
  const { suppressed, bouncedPermanent, bouncedTransient } = tally.stats.total;
  return { suppressed, bouncedPermanent, bouncedTransient };
}
