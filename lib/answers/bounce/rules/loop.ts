import type { Rule } from '../rule.ts';

/** Between servers, by a forwarding or by an MX record that points home. */
export const loop: Rule = {
  reason: 'loop',
  by: 'any server',
  says: [
    'too many hops',
    'hop count *',
    'hops exceeded',
    'hop limit',
    '(maximum|max) … (hops|hop count)',
    '(mail|message|routing|forwarding|delivery|possible|local) loop*',
    'received header count*',
    'loop* (back|detected|prevention|found|between)',
    'loops? … (to myself|myself|to itself)',
    'best preference mx',
    'lowest numbered mx',
    'points? to (local host|localhost|itself|myself)',
    'mail is looping',
    'message is looping',
    'looping',
    'mail for … loops',
    'too many (received|delivered to) *',
    'excessive … (hops|received)',
    'already been (here|delivered to)',
    'schleife',
    'boucle',
    'bucle',
  ],
};
