import type { EmailEvent } from '../../events/email-event.ts';
import { type MessageStatus, type RecipientStatus, statusOf } from '../status.ts';
import { type UnattributedTrouble, unattributedTroubles } from './unattributed-trouble.ts';
import type { Verdict } from './verdict.ts';

/** A verdict as programs get it. Field names are a contract: lib/cli/README.md, "why". */
export type VerdictJson = RecipientStatus &
  Omit<Verdict, 'status' | 'happened'> & {
    /** Sentences. */
    readonly happened: string;
  };

/** What happened to one of several recipients without SES saying which. */
export type Unattributed = MessageStatus['unattributed'] & { readonly troubles: readonly UnattributedTrouble[] };

export function verdictJson({ status, happened, ...rest }: Verdict): VerdictJson {
  return { ...status, happened: happened.join(' '), ...rest };
}

/** @param events one message's */
export function unattributedJson(events: readonly EmailEvent[]): Unattributed {
  return { ...statusOf(events).unattributed, troubles: unattributedTroubles(events) };
}
