import fc from 'fast-check';
import type { Grouping } from '../../../lib/answers/filter/filter.ts';
import { Matcher } from '../../../lib/answers/filter/matches.ts';
import { OpenDays } from '../../../lib/answers/overview/open-days.ts';
import { countOverview } from '../../../lib/answers/overview/overview.ts';
import { FactReader, namedGroups } from '../../../lib/answers/stats/fact-reader.ts';
import { MailLedger } from '../../../lib/answers/stats/mail-ledger.ts';
import { Tally } from '../../../lib/answers/stats/tally.ts';
import type { EmailEvent } from '../../../lib/events/email-event.ts';
import { givenEvent } from '../../table/given-event.ts';

const day = 86_400_000;
const noon = Date.UTC(2026, 10, 1, 12);
const first = Math.floor(noon / day);
const groupings = ['reason', 'provider', 'tag:campaign'] as const satisfies readonly Grouping[];
const filter = { types: [], tags: [], recipientDomains: [], subject: 'order' };

const bounced = (bounceType: string, status: string, diagnosticCode: string) => ({
  type: 'bounce' as const,
  detail: { bounceType, bounceSubType: 'General', bouncedRecipients: [{ status, diagnosticCode }] },
});
const complained = (feedbackId: string) =>
  ({ type: 'complaint', detail: { feedbackId, complaintFeedbackType: 'abuse' } }) as const;

const lives: readonly Partial<EmailEvent>[] = [
  { type: 'send', detail: {} },
  {},
  { detail: { smtpResponse: '250 2.0.0 OK 1 - gsmtp', processingTimeMillis: 40_000 } },
  bounced('Permanent', '5.1.1', 'smtp; 550 5.1.1 user unknown'),
  bounced('Transient', '4.2.2', 'smtp; 452 4.2.2 mailbox full - gsmtp'),
  { type: 'bounce', detail: { bounceType: 'Transient', bounceSubType: 'General', bouncedRecipients: [{}] } },
  { ...bounced('Permanent', '5.1.1', ''), suppressed: true },
  complained('one'),
  complained('two'),
  { type: 'deliveryDelay', detail: { delayType: 'MailboxFull', delayedRecipients: [{ status: '4.2.2' }] } },
  { type: 'open', detail: {} },
  { type: 'open', detail: {}, bot: 'unlikely' },
  { type: 'click', detail: { link: 'https://example.com/' }, bot: 'likely' },
];

/** Events of a few mails to a few people, from a minute before the send to some days after it; the newest first. */
const someEvents = fc
  .array(
    fc.record({
      life: fc.constantFrom(...lives),
      mail: fc.nat(3),
      recipient: fc.constantFrom('ana@example.com', 'ben@example.com', 'cleo@example.org', undefined),
      after: fc.integer({ min: -60_000, max: 4 * day }),
      more: fc.constantFrom({}, { subject: 'Your code' }, { tags: { campaign: ['a', 'b'] } }, { tags: { campaign: ['b'] } }),
    }),
    { maxLength: 24 },
  )
  .map((some) => some.map(eventOf).sort((one, other) => (one.occurredAt < other.occurredAt ? 1 : -1)));

test('days that are folded apart and put together count as all events of a tally do', async () => {
  const range = fc.tuple(fc.integer({ min: -day, max: 2 * day }), fc.nat(2 * day));
  await fc.assert(
    fc.asyncProperty(someEvents, range, async (events, [from, length]) => {
      const asked = { since: new Date(noon + from), until: new Date(noon + from + length) };
      const expected = groupings.map((by) => tallied(events, by, asked));
      const { total, unattributed, reasons, providers, campaigns } = await counted(events, asked);
      expect({ total, unattributed }).toMatchObject({ total: expected[0]?.total, unattributed: expected[0]?.unattributed });
      for (const [index, groups] of [reasons, providers, campaigns].entries()) {
        const named = groups.map((group) => [group.group, group] as const);
        expect(Object.fromEntries(named)).toMatchObject(
          Object.fromEntries(expected[index]?.groups.map((group) => [group.group, group]) ?? []),
        );
        expect(groups).toHaveLength(expected[index]?.groups.length ?? 0);
      }
    }),
    { numRuns: 200 },
  );
});

function eventOf({
  life,
  mail,
  recipient,
  after,
  more,
}: {
  readonly life: Partial<EmailEvent>;
  readonly mail: number;
  readonly recipient: string | undefined;
  readonly after: number;
  readonly more: Partial<EmailEvent>;
}): EmailEvent {
  const sentAt = noon + mail * (day / 2);
  const { recipient: _, ...event } = givenEvent({
    ...life,
    ...more,
    messageId: `mail${mail}`,
    sentAt: new Date(sentAt).toISOString(),
    occurredAt: new Date(sentAt + after).toISOString(),
  });
  return recipient === undefined ? { ...event, candidates: ['ana@example.com', 'ben@example.com'] } : { ...event, recipient };
}

function tallied(events: readonly EmailEvent[], by: Grouping, range: ConstructorParameters<typeof Tally>[3]) {
  const tally = new Tally(by, true, new Matcher(filter), range);
  for (const event of events) tally.add(event);
  return tally.stats;
}

async function counted(events: readonly EmailEvent[], range: ConstructorParameters<typeof Tally>[3]) {
  const named = groupings.map((by) => namedGroups(by, true));
  const facts = new FactReader(named, new Matcher(filter));
  const days = new OpenDays(named.length, first - 1, first + 10);
  for (const event of events) for (const fact of facts.of(event)) days.add(event.occurredAt, fact);
  const whole = new MailLedger(named.length, true);
  for (const [, ledger] of days.read('2026-10-01')) for (const fact of (await ledger.folded()).facts()) whole.add(fact);
  const question = { filter, range, starts: [range.since.getTime()], tag: 'campaign' };
  return countOverview(whole, named, question, range.since.getTime());
}
