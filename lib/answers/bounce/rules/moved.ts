import type { Rule } from '../rule.ts';
import { somebody } from './somebody.ts';

/** The person, not the mail. */
export const moved: Rule = {
  reason: 'moved',
  by: 'any server; RFC 5321',
  says: [
    'am no longer with',
    `${somebody} … (has|have|was|is) moved`,
    'has moved (to|new)',
    'moved (to|permanently|away)',
    'new (email |e mail |mail )?address (is|for|of)',
    '(email |e mail |mail )?address … (has|was|is) (been )?changed',
    'changed (his|her|their|its|my|our|the) … address',
    '(please|pls|kindly) (use|try|send|update|note|mail|resend) … (new|@|instead)',
    'please (use|try) @',
    'no longer (works|work|working|employed|employs) *',
    'no longer (with|at|part of|a member of) (the|this|us|our|company)*',
    'email has changed',
    '(has )?left (the|this|our) (company|organi*|firm|business|office|university)',
    'is no longer an employee',
    'user not local … try',
    'forward* … to … instead',
    'relocated',
    'replaced by @',
    '(neue|geanderte) (adresse|email|e mail|mailadresse)',
    '(adresse|email) … (geandert|hat sich geandert)',
    'nouvelle adresse',
    'a change d ?adresse',
    'nueva direccion',
    'novo endereco',
    'nuovo indirizzo',
  ],
};
