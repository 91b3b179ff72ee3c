import type { EmailEvent } from '../../events/email-event.ts';

/** What whoever watches the feed is told. */
export type FeedMessage =
  /** Newest first. `isNew` is false for what was there before; some of that may follow before `watching`. */
  | {
      readonly kind: 'events';
      readonly id: string;
      readonly events: readonly EmailEvent[];
      readonly isNew: boolean;
      /** Of what is new: when each was not there yet. */
      readonly cameAfter?: readonly (Date | undefined)[];
    }
  /** From now on nothing is missed. Comes again where for long nothing was let through, for its id. */
  | { readonly kind: 'watching'; readonly id: string }
  /** DynamoDB has not answered, and is asked again. */
  | { readonly kind: 'trouble'; readonly text: string }
  | { readonly kind: 'recovered' }
  /** The last message: the error does not pass, or has lasted. */
  | { readonly kind: 'problem'; readonly error: unknown }
  /** What is shown has to be made anew, of what follows. */
  | { readonly kind: 'missed' };
