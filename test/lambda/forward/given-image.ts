import { marshall } from '@aws-sdk/util-dynamodb';
import type { EmailEvent } from '../../../lib/events/email-event.ts';
import { normalize } from '../../../lib/events/normalize.ts';
import { parse } from '../../../lib/ses/parse.ts';
import { toItem } from '../../../lib/table/item.ts';
import type { Row } from '../../../lib/table/row.ts';

/** The rows of an event as a stream has them. */
export function imagesOf(text: string): readonly Row[] {
  const parsed = parse(text);
  return parsed.kind === 'event' ? normalize(parsed.event).map(imageOf) : [];
}

export function imageOf(event: EmailEvent): Row {
  const image: Record<string, unknown> = marshall(toItem(event, { shardCount: 4, retentionDays: 90 }));
  return image as Row;
}
