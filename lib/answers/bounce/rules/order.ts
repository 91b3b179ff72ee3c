import type { Rule } from '../rule.ts';
import { authentication } from './authentication.ts';
import { accessDenied, blocked, blockedForAWhile, namedBlockList, tooManyWrongAddresses } from './blocked.ts';
import { content, lineTooLong, namedContent } from './content.ts';
import { disabled, disabledForAWhile } from './disabled.ts';
import { expired, namedExpiry } from './expired.ts';
import { filters } from './filters.ts';
import { greylisted } from './greylisted.ts';
import { largestProviders } from './largest-providers.ts';
import { loop } from './loop.ts';
import { mailboxFull, plainlyFull } from './mailbox-full.ts';
import { moved } from './moved.ts';
import { dnsDidNotAnswer, network } from './network.ts';
import { noSuchAddress } from './no-such-address.ts';
import { noSuchDomain } from './no-such-domain.ts';
import { knownSendersOnly, namedPolicy, policy, shutOutByRecipient } from './policy.ts';
import { americanProviders } from './providers-in-america.ts';
import { chineseProviders } from './providers-in-china.ts';
import { europeanProviders } from './providers-in-europe.ts';
import { rateLimited } from './rate-limited.ts';
import { relayDenied, relaying } from './relaying.ts';
import { namedFault, serverFault, systemOutOfRoom } from './server-fault.ts';
import { sesRules } from './ses.ts';
import { spam } from './spam.ts';
import { tooLarge } from './too-large.ts';
import { virus } from './virus.ts';

/**
 * Rules in the order in which they are tried; the first that fits counts. What can be meant in one way alone comes before what many servers
 * write for anything.
 */

/** Words that outrank every code. A good address comes first: full, too fast, put off. Then the sender, whose `domain not found` is no word about the recipient. */
export const strongRules: readonly Rule[] = [
  ...sesRules,
  ...largestProviders,
  ...americanProviders,
  ...europeanProviders,
  ...chineseProviders,
  ...filters,
  blockedForAWhile,
  tooManyWrongAddresses,
  systemOutOfRoom,
  plainlyFull,
  rateLimited,
  greylisted,
  mailboxFull,
  loop,
  dnsDidNotAnswer,
  shutOutByRecipient,
  authentication,
  relayDenied,
  namedBlockList,
];

/** The same of the recipient; an answer that came before the server knew the recipient is not about them. */
export const recipientRules: readonly Rule[] = [
  namedPolicy,
  namedContent,
  moved,
  noSuchDomain,
  disabledForAWhile,
  disabled,
  noSuchAddress,
];

/** Words about the mail and its sender: they explain where no code of a provider's own has said more exactly what is meant. */
export const mailRules: readonly Rule[] = [
  namedFault,
  virus,
  relaying,
  knownSendersOnly,
  blocked,
  spam,
  accessDenied,
  lineTooLong,
  tooLarge,
  content,
  policy,
];

/** Words about machines, which say less than a registered code. */
export const machineRules: readonly Rule[] = [namedExpiry, network, serverFault, expired];
