import { allTypes, type EventType } from '../../events/event-type.ts';
import { isInFeed } from '../../table/keys.ts';
import { NotInFeed } from '../../table/not-in-feed.ts';
import type { EventTable } from '../../table/reader.ts';

/** The types that the feed of a table can show: with feedIndex "problems" a few. */
export function feedTypes({ feedIndex }: Pick<EventTable, 'feedIndex'>): readonly EventType[] {
  return allTypes.filter((type) => isInFeed(type, feedIndex));
}

/** Those of them that are asked for; all where none are named. @throws NotInFeed where others are: they would be waited for in vain */
export function typesAsked(types: readonly EventType[], table: Pick<EventTable, 'feedIndex'>): readonly EventType[] {
  const missing = types.filter((type) => !isInFeed(type, table.feedIndex));
  if (missing.length > 0) throw new NotInFeed(missing);
  return types.length > 0 ? types : feedTypes(table);
}
