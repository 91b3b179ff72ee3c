import type { Detail, EmailEvent } from '../../events/email-event.ts';
import { type Judgement, judge } from './judge.ts';
import type { Heals } from './reason.ts';
import type { Said } from './said.ts';

/** Status, problems and verdict ask the same of one event. */
const known = new WeakMap<EmailEvent, Judgement>();

/** What a bounce or a delay comes to; also a complaint with which SES declined to send, which has the sub-type of such a bounce. */
export function judgeEvent(event: EmailEvent): Judgement {
  const judgement = known.get(event) ?? saidIn(event.detail).map(judge).reduce(worse);
  known.set(event, judgement);
  return judgement;
}

/** One for each element about the recipient: an address can stand twice in SES's list, with an answer each. At least one. */
function saidIn(detail: Detail): readonly Said[] {
  const ofSes: Said = {
    ...said('bounceType', detail.bounceType),
    ...said('bounceSubType', detail.bounceSubType ?? detail.complaintSubType),
    ...said('delayType', detail.delayType),
  };
  const recipients = [detail.bouncedRecipients, detail.delayedRecipients].find(Array.isArray) ?? [];
  const ofServers = recipients.map(
    (recipient: Detail | null): Said => ({
      ...ofSes,
      ...said('status', recipient?.status),
      ...said('text', recipient?.diagnosticCode),
    }),
  );
  return ofServers.length > 0 ? ofServers : [ofSes];
}

function said(name: keyof Said, value: unknown): Said {
  return typeof value === 'string' ? { [name]: value } : {};
}

const heaviest: readonly Heals[] = ['never', 'afterFix', 'unclear', 'byItself'];

function worse(one: Judgement, other: Judgement): Judgement {
  return heaviest.indexOf(other.heals) < heaviest.indexOf(one.heals) ? other : one;
}
