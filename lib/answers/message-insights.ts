import type { EmailEvent } from '../events/email-event.ts';
import { groupBy } from '../events/group-by.ts';
import { messageOf } from '../events/message.ts';

/**
 * The history in the shape of SESv2 GetMessageInsights. Events of a mail to several that SES does not attribute stand under a destination
 * without an address; unknown types are left out, and `Isp` too: SES does not publish it.
 * @see https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_GetMessageInsights.html
 */
export function messageInsights(messageId: string, events: readonly EmailEvent[]): object {
  const { sender, subject, tags = {} } = messageOf(events) ?? {};
  const byRecipient = groupBy(
    events.filter((event) => event.type !== 'unknown'),
    (event) => event.recipient,
  );
  return {
    MessageId: messageId,
    FromEmailAddress: sender,
    Subject: subject,
    EmailTags: Object.entries(tags).flatMap(([Name, values]) => values.map((Value) => ({ Name, Value }))),
    Insights: [...byRecipient].map(([Destination, own]) => ({ Destination, Events: own.map(insightsEvent) })),
  };
}

function insightsEvent(event: EmailEvent): object {
  const details = detailsOf(event);
  return { Timestamp: event.occurredAt, Type: upperSnake(event.type), ...(details && { Details: details }) };
}

function detailsOf({ type, detail }: EmailEvent): object | undefined {
  if (type === 'bounce') {
    const [recipient] = Array.isArray(detail.bouncedRecipients) ? detail.bouncedRecipients : [];
    const { bounceType, bounceSubType } = detail;
    const BounceType = typeof bounceType === 'string' ? bounceType.toUpperCase() : undefined;
    return { Bounce: { BounceType, BounceSubType: bounceSubType, DiagnosticCode: recipient?.diagnosticCode } };
  }
  if (type === 'complaint') {
    return { Complaint: { ComplaintSubType: detail.complaintSubType, ComplaintFeedbackType: detail.complaintFeedbackType } };
  }
  return undefined;
}

/** `renderingFailure` is `RENDERING_FAILURE` in the SESv2 API. */
function upperSnake(type: string): string {
  return type.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}
