import type { EmailEvent } from '../../events/email-event.ts';
import type { Meaning, Reason } from '../bounce/reason.ts';
import { isAutoReply, type Status, statusSaid } from '../status.ts';
import { answerOf } from '../why/answer.ts';
import { explain } from '../why/explain.ts';

/** What `problems` is about: what one event says of its mail. */
export const troubles = [
  'complained',
  'bounced',
  'rejected',
  'renderingFailed',
  'suppressed',
] as const satisfies readonly Status[];

/** What may pass by itself, and is told where it is asked for. */
export const softTroubles = ['softBounced', 'delayed'] as const satisfies readonly Status[];

export type Trouble = (typeof troubles)[number] | (typeof softTroubles)[number];

/** How many events were left out since what they say may pass by itself. */
export type LeftOut = Readonly<Record<(typeof softTroubles)[number], number>>;

export type Example = {
  readonly messageId: string;
  /** Absent where SES names nobody. */
  readonly recipient?: string;
  readonly occurredAt: string;
  /** The remote server's, or SES's. */
  readonly answer?: string;
};

/** The same trouble for the same reason, which asks for the same. */
export type Cause = Meaning & {
  readonly trouble: Trouble;
  readonly reason?: Reason;
  /** The reason, or SES's own word in its place: a suppression list, a feedback type, a template. */
  readonly code: string;
  /** Rows: recipients, as a rule. */
  readonly count: number;
  readonly firstAt: string;
  readonly lastAt: string;
  /** The newest few, newest first, each with another recipient as long as there are any. */
  readonly examples: readonly Example[];
};

const mostExamples = 3;

/** Groups events by cause, one by one, and keeps no more than the examples. Feed it in order of time. */
export class Causes {
  readonly #causes = new Map<string, Cause>();
  readonly #leftOut = { softBounced: 0, delayed: 0 };
  readonly #soft: boolean;

  /** @param soft whether soft bounces and delays are told, too */
  constructor(soft = false) {
    this.#soft = soft;
  }

  /** Events that are no problem are left alone: automatic replies, praise, deliveries. */
  add(event: EmailEvent): void {
    const trouble = troubleIn(event);
    const explanation = trouble && explain(event);
    if (!trouble || !explanation) return;
    if (!this.#soft && (trouble === 'softBounced' || trouble === 'delayed')) {
      this.#leftOut[trouble] += 1;
      return;
    }
    const { reason, code, meaning, heals, advice } = explanation;
    const key = JSON.stringify([trouble, code, meaning, heals, advice]);
    const known = this.#causes.get(key);
    this.#causes.set(key, {
      trouble,
      ...(reason !== undefined && { reason }),
      code,
      meaning,
      heals,
      advice,
      count: (known?.count ?? 0) + 1,
      firstAt: known?.firstAt ?? event.occurredAt,
      lastAt: event.occurredAt,
      examples: newest(exampleOf(event), known?.examples ?? []),
    });
  }

  /** Complaints first, for they cost the most; within a kind the most frequent first. */
  get all(): readonly Cause[] {
    return [...this.#causes.values()].sort(
      (one, other) => order.indexOf(one.trouble) - order.indexOf(other.trouble) || other.count - one.count,
    );
  }

  get leftOut(): LeftOut {
    return this.#leftOut;
  }
}

const order: readonly Trouble[] = [...troubles, ...softTroubles];

function troubleIn(event: EmailEvent): Trouble | undefined {
  if (isAutoReply(event)) return undefined;
  const said = statusSaid(event);
  return order.find((trouble) => trouble === said);
}

function exampleOf(event: EmailEvent): Example {
  const { messageId, recipient, occurredAt } = event;
  const { text } = answerOf(event);
  return {
    messageId,
    ...(recipient !== undefined && { recipient }),
    occurredAt,
    ...(text !== undefined && { answer: text }),
  };
}

function newest(example: Example, others: readonly Example[]): readonly Example[] {
  return [example, ...others.filter(({ recipient }) => recipient !== example.recipient)].slice(0, mostExamples);
}
