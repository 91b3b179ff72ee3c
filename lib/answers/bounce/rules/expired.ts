import type { Rule } from '../rule.ts';

/** Before connections that timed out: it was the mail’s own time. */
export const namedExpiry: Rule = {
  reason: 'expired',
  by: 'any server',
  says: [
    'message expired',
    'retry time not reached',
    '(retry|queue) timeout',
    'ultimate (retry )?timeout',
    'delivery time expired',
    'maximum time expired',
  ],
};

/** Times and attempts that are over. */
export const expired: Rule = {
  reason: 'expired',
  by: 'any server',
  says: [
    '(delivery|queue|retry|maximum|transmission|queueing) (time|timeout|period|lifetime|expired|age|time limit|duration)',
    '(delivery|retry|maximum|message|mail|queue|time) … expired',
    'expired',
    '(in|on) (the )?queue (too|for)',
    'queue(d)? too long',
    'too old',
    '(giving|gave|given) up',
    '(for|within|in|after) #?#?#?# (hours|days|minutes|hour|day)',
    '(hours|days) … (retry|attempts|trying)',
    '(exceeded|maximum|max) … (retries|retry|attempts|delivery time)',
    'too many (delivery )?(attempts|retries)',
    'failed #?# attempts',
    'number of delivery attempts',
    'for past # hours',
  ],
};
