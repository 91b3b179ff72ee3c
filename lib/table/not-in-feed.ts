import { type EventType, problemTypes } from '../events/event-type.ts';

/** Events were asked for by a type and time that the table's feed index does not hold, since it holds problems alone. One sentence with the remedy. */
export class NotInFeed extends Error {
  override readonly name = 'NotInFeed';

  constructor(readonly types: readonly EventType[]) {
    super(
      `This stack's feed holds problems alone (feedIndex "problems"), so it cannot list ${types.join(', ')} by time: ask with --type for some of ${problemTypes.join(', ')}, or ask by message or recipient.`,
    );
  }
}
