import type { EmailEvent } from '../events/email-event.ts';
import type { EventType } from '../events/event-type.ts';
import { tableKey } from './schema.ts';

/**
 * What can be asked for of a row beside its keys, which tell message, type, time and digest. `detail` is the event's own object; a member of it is
 * not found where the row holds the object as text.
 */
export type Column = Exclude<keyof EmailEvent, 'messageId' | 'type' | 'occurredAt' | 'digest'> | `detail.${string}`;

/** Which columns a question needs of the events of a type. */
export type Columns = (type: EventType) => readonly Column[];

type Projection = {
  readonly ProjectionExpression: string;
  readonly ExpressionAttributeNames: Readonly<Record<string, string>>;
};

/**
 * Has a Query answer with some attributes of its rows alone: the answer gets shorter, and so does reading it. What it costs and how many rows
 * make a page stays. Every name is written as a placeholder, for some of them are reserved words.
 */
export function projectionOf(columns: Columns, types: readonly EventType[]): Projection {
  const wanted = types.flatMap((type) => columns(type).map((column) => column.replace(/^detail/, type).split('.')));
  const names: string[] = [];
  const placeholder = (name: string) => {
    if (!names.includes(name)) names.push(name);
    return `#p${names.indexOf(name)}`;
  };
  const paths = [[tableKey.partition], [tableKey.sort], ...wanted].map((path) => path.map(placeholder).join('.'));
  return {
    ProjectionExpression: [...new Set(paths)].join(', '),
    ExpressionAttributeNames: Object.fromEntries(names.map((name, index) => [`#p${index}`, name])),
  };
}
