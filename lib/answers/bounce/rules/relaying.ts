import type { Rule } from '../rule.ts';

/** Plain words, also under 5.1.1. */
export const relayDenied: Rule = {
  reason: 'relaying',
  by: 'any server',
  says: [
    '(relay|relaying) (access )?(denied|disallowed|prohibited|not permitted|not allowed|forbidden|refused)',
    '(unable|not permitted|not allowed|refuse) to relay',
    'we do not relay',
  ],
};

/** The server is not responsible for the domain, or wants a sign-in before it passes mail on. */
export const relaying: Rule = {
  reason: 'relaying',
  by: 'any server',
  says: [
    '(relay|relaying) … (denied|not allowed|not permitted|prohibited|disallowed|refused|forbidden|rejected|disabled|blocked|not authorized|unavailable|access denied|not supported)',
    '(relay|relaying) (access|prohibited|not|denied|error|operation)',
    'denie[sd] relay*',
    'as a relay',
    'not a gateway',
    'not local host',
    '(not|no|cannot|cant|unable|refuse|refused|denied|never|not allowed|not permitted|wont|will not|unauthorized|unauthorised|dont|do not) (to )?(a )?(mail )?(relay|relaying)',
    '(we|this server|this system|this host|server|i) … (do not|does not|doesnt|dont|not|wont) … relay*',
    'we do not relay',
    'rcpthosts',
    'isnt in my list',
    'not in my list of allowed',
    'not a local (domain|host)',
    'not (one of )?(our|my) (local )?(domain|domains)',
    '(domain|host) … (not|isnt) … (local|hosted|handled|served|configured|managed|serviced|relay*|allowed|accepted) (here|by|on|locally|domain)*',
    '(does not|doesnt|do not|dont|not) … (accept|handle|host|serve|process|deliver|receive) (mail|email|e mail|messages) for (this |that |the )?(domain|host|@)*',
    'not … (accept|receiv)* … (mail|email|messages) for',
    'not (a |the )?(gateway|mx|mail exchanger|primary|final destination|authoritative) *',
    'could not find a gateway',
    'not (my|our) responsib*',
    'you must … (pop|check|authenticate|log in) … (before|first|mail)',
    'pop before smtp',
    'domain … not … (rcpt|list|local|service)',
    'местн*',
    'nicht (zustandig|fur diese)',
  ],
};
