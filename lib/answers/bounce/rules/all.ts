import type { Rule } from '../rule.ts';
import { addressRules } from './addresses.ts';
import { limitRules } from './limits.ts';
import { machineRules } from './machines.ts';
import { mailRules } from './mail.ts';
import { providerRules } from './providers.ts';
import { reputationRules } from './reputation.ts';
import { senderRules } from './senders.ts';
import { declinedRules, sesRules } from './ses.ts';
import { vagueRules } from './vague.ts';

export { declinedRules, vagueRules };

/** Words that outrank every code, for what they say cannot be meant otherwise. The first that fits counts. */
export const strongRules: readonly Rule[] = [...sesRules, ...providerRules, ...limitRules, ...senderRules];

/** The same of the recipient; an answer that came before the server knew the recipient is not about them. */
export { addressRules };

/** Words that explain, where no code of a provider's own has said more exactly what is meant. */
export const otherRules: readonly Rule[] = [...reputationRules, ...mailRules];

/** Words about machines, which say less than a code. */
export { machineRules };
