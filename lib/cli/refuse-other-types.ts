import type { Filter } from '../answers/filter/filter.ts';
import type { EventType } from '../events/event-type.ts';
import { UsageError } from './usage-error.ts';

/** @throws UsageError where the filter asks for a type that a command does not look at: an answer without it would read as if there were none */
export function refuseOtherTypes({ types }: Filter, looked: readonly EventType[]): void {
  const others = types.filter((type) => !looked.includes(type));
  if (others.length === 0) return;
  throw new UsageError(
    `--type ${others.join(',')}: this command counts ${looked.join(', ')} alone. Give some of these, or no --type.`,
  );
}
