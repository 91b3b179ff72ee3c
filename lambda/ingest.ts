import { normalize } from '../lib/events/normalize.ts';
import { parse } from '../lib/ses/parse.ts';
import { type Item, toItem } from '../lib/table/item.ts';
import type { TableSettings } from '../lib/table/settings.ts';

/**
 * Takes one `Sns.Message` from text to rows. A notice is acknowledged: no row.
 * @throws MalformedEvent, UnstorableEvent, or what `write` throws.
 */
export async function ingest(
  text: string,
  settings: TableSettings,
  write: (items: readonly Item[]) => Promise<void>,
): Promise<void> {
  const parsed = parse(text);
  if (parsed.kind === 'notice') return;
  await write(normalize(parsed.event).map((event) => toItem(event, settings)));
}
