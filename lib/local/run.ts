import { statusOf } from '../answers/status.ts';
import type { EmailEvent } from '../events/email-event.ts';
import { readMessage } from '../table/reader.ts';
import { differences, type Expectation, expectationOf } from './expectation.ts';
import type { LocalWorld } from './local-world.ts';
import type { SnsMessage } from './sns.ts';
import type { Story } from './stories.ts';

/** What came of delivering messages and reading them back. */
export type Run = {
  readonly deliveries: number;
  readonly distinct: number;
  readonly invocations: number;
  readonly read: readonly EmailEvent[];
  readonly notices: Expectation['notices'];
  readonly refusals: readonly Refusal[];
  /** In words, where what was read is not what was sent. */
  readonly problems: readonly string[];
};

export type Refusal = { readonly snsMessageId: string; readonly reason: string; readonly attempts: number };

/** Delivers the groups, one invocation each, and reads every message's history through the reader that people use. */
export async function runThrough(world: LocalWorld, groups: readonly (readonly SnsMessage[])[]): Promise<Run> {
  for (const group of groups) await world.deliver(group);
  const distinct = [...new Map(groups.flat().map((message) => [message.messageId, message])).values()];
  const { facts, notices, refused } = expectationOf(distinct);
  const ids = [...new Set(facts.map((fact) => fact.messageId))];
  const read = (await Promise.all(ids.map((id) => readMessage(world.table, id)))).flat();
  const refusals = refusalsIn(world, distinct);
  return {
    deliveries: groups.flat().length,
    distinct: distinct.length,
    invocations: world.lambda.invocations,
    read,
    notices,
    refusals,
    problems: [...differences(facts, read), ...misplaced(refused, refusals)],
  };
}

/** Where a recipient's status is not the one that the story ends in. */
export function wrongEndings(stories: readonly Story[], read: readonly EmailEvent[]): readonly string[] {
  return stories.flatMap(({ mail, expected }) => {
    const { recipients } = statusOf(read.filter((event) => event.messageId === mail.messageId));
    const found = new Map(recipients.map(({ recipient, status }) => [recipient, status]));
    return Object.entries(expected)
      .filter(([recipient, status]) => found.get(recipient) !== status)
      .map(([recipient, status]) => `${mail.messageId} ${recipient} is ${found.get(recipient) ?? 'missing'}, not ${status}`);
  });
}

type RequestPayload = { readonly Records: readonly { readonly Sns: { readonly MessageId: string } }[] };

/**
 * The failure queue holds whole invocations, good records too; the error names the SNS messages that were refused, by an id of SNS. In files of
 * one's own an id may be anything: each of those is delivered alone.
 */
function refusalsIn(world: LocalWorld, messages: readonly SnsMessage[]): readonly Refusal[] {
  const refusals = world.lambda.failureQueue.flatMap(({ requestContext, requestPayload, responsePayload }) =>
    (requestPayload as RequestPayload).Records.map(({ Sns }) => Sns.MessageId)
      .filter((id, _, ids) => ids.length === 1 || responsePayload.errorMessage.includes(id))
      .filter((id) => messages.some((message) => message.messageId === id))
      .map((snsMessageId) => ({
        snsMessageId,
        reason: reasonFor(snsMessageId, responsePayload.errorMessage),
        attempts: requestContext.approximateInvokeCount,
      })),
  );
  return [...new Map(refusals.map((refusal) => [refusal.snsMessageId, refusal])).values()];
}

function reasonFor(snsMessageId: string, errorMessage: string): string {
  return (
    errorMessage
      .split('SNS message ')
      .find((part) => part.startsWith(snsMessageId))
      ?.slice(snsMessageId.length + 2)
      .trim() ?? errorMessage.replace('SNS message without a UUID: ', '')
  );
}

function misplaced(refused: readonly SnsMessage[], refusals: readonly Refusal[]): readonly string[] {
  const wanted = new Set(refused.map((message) => message.messageId));
  const found = new Set(refusals.map((refusal) => refusal.snsMessageId));
  return [
    ...[...wanted]
      .filter((id) => !found.has(id))
      .map((id) => `SNS message ${id} should be in the failed-events queue and is not`),
    ...refusals
      .filter(({ snsMessageId }) => !wanted.has(snsMessageId))
      .map(({ snsMessageId, reason }) => `SNS message ${snsMessageId} was refused: ${reason}`),
  ];
}
