import type { Rule } from '../rule.ts';

/** A server that puts off whom it does not know. */
export const greylisted: Rule = {
  reason: 'greylisted',
  by: 'greylisting; RFC 6647',
  says: [
    'gr(e|a)y ?list*',
    'grau ?list*',
    'graulist*',
    'listes? grises?',
    'lista gris',
    'gr(e|a)y list*',
    'postgrey*',
    'policyd weight … temp*',
    'unknown triplet',
    'grey defer',
    'address verification in progress',
    'not … (seen|known) … triplet',
    'first time (sender|contact|seen)',
    'come back (later|in)',
    'try again (in|after) … (second|seconds|sec|secs|minute|minutes|min|mins)',
    'retry (in|after) … (second|seconds|minute|minutes|min)',
    'delayed … (seconds|minutes)',
    '(in|nach|dans|en) # ?#? (minuten|minutes|minutos|sekunden)',
    'wait … (seconds|minutes) … (retry|try)',
  ],
};
