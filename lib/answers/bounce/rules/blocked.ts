import type { Rule } from '../rule.ts';

/** Class 5 by its code, for a while by its words. */
export const blockedForAWhile: Rule = {
  reason: 'blocked',
  heals: 'byItself',
  by: 'any server, for a while',
  says: ['temporarily (blocked|banned|blacklisted|blocklisted)', '(blocked|banned) for (the day|#?# (hours|minutes))'],
};

/** Whoever writes to many addresses that are not there is taken for a harvester: no word about this address. */
export const tooManyWrongAddresses: Rule = {
  reason: 'blocked',
  by: 'any server',
  says: ['too many (invalid|unknown|bad|nonexistent|non existent|wrong|failed) *', 'dictionary attack', 'harvest*'],
};

/** Who is on a list is told so even where the code says `mailbox unavailable`. */
export const namedBlockList: Rule = {
  reason: 'blocked',
  by: 'block lists',
  says: [
    'ip control',
    'ip in prison',
    '(your|the|client|connecting|sending) (ip|host|server) (address )?(ip )?… (blacklist*|blocklist*|listed|banned|spammer|blocked)',
    '(blacklisted|blocklisted|listed|blocked) (using|by|in|at|on) … (spamhaus*|spamcop*|sorbs*|barracuda*|dnsbl*|rbl*|host|blacklist*|blocklist*)',
  ],
};

/** Lists, reputations, dynamic addresses; about the sending address, host or domain. */
export const blocked: Rule = {
  reason: 'blocked',
  by: 'any server, block lists',
  says: [
    '(block|black|deny|ban) ?list*',
    '(black|block|bad)(listed|listing)',
    '(rbl|rbls|dnsbl|dnsbls|rhsbl|spamhaus|spamcop|sorbs|uceprotect|barracudacentral|senderbase|sbrs|senderscore|dsbl|njabl|cbl|ordb|xbl|sbl|pbl|psbl|mailspike|invaluement|abusix|blocklist.de)',
    '(listed|found|is|listing) (in|at|on|by) … (host|rbl*|list*|sbl|xbl|pbl|dnsbl|database|spam)',
    'listed (in|at|on|by) *',
    '(ip|ips|host|client|sender|senders|domain|address|connection|connections|mail|email|messages|message|server|you|network|mta|site|from) … (is|are|was|has been|have been|been|currently|temporarily|permanently|being) (temporarily |permanently |currently )?(blocked|banned|blacklisted|blocklisted|denied access|blocked by|refused due)',
    '(ip|client|sender|domain|network|mta|mailserver) … (blocked|banned|blacklisted|prohibited|unwelcome|not welcome|unacceptable)',
    '(ip|client|host) (is |was |has been )?(refused|rejected|denied|not allowed|forbidden)',
    'bad mail ?from*',
    'badmailfrom*',
    'bad behavio*',
    'karma *',
    'black mail*',
    'openrelay',
    'ip is hangup',
    'auth* error* limit',
    'spammer*',
    'black ip',
    'invalid ip',
    'no access for (this|your) ip',
    'flagged (for|as) abus*',
    'block(ed)? (ip|sender|host|domain|address|list)',
    '(poor|bad|low|negative|no|insufficient|unknown|terrible|untrusted) (sender |ip |domain |email |mail |sending |web )?(reputation|reputations|senderscore)',
    'reputation',
    '(client|sender|connection|connecting|remote) (host|ip|address|system|server|mta) … (rejected|denied|refused|blocked|banned|not allowed)',
    'client host *',
    'connections? (not accepted|denied|rejected|refused due|dropped due|not allowed|from ip|blocked)',
    '(open|unsecured) (relay|proxy|proxies)',
    '(dynamic|dialup|dial up|residential|dul|generic|non static|dsl|adsl|cable|pool|dhcp) (ip|address|host|hosts|range|ranges|pool|client|reverse|ptr|user|users|ips|hostname)*',
    'dialup*',
    '(spam|spammer|spamming|known spam|bad|abusive|suspicious|compromised|infected) (source|sources|host|hosts|sender|senders|site|server|servers|network|ip|ips|domain|domains|mailserver|relay|emitter|origin|gang|friendly)',
    'spammers? (not|are|is|go|list)*',
    '(source|sender|origin) of (spam|abuse)',
    '(denied|refused|rejected|blocked) … (spam|rbl|block*) (list|source|host|site)*',
    'your (access|ip|ips|host|server|mail ?server|network|domain|provider|isp|address|mta|email server|mail) … (rejected|denied|blocked|refused|banned|listed|not allowed|prohibited|not accepted|restricted|suspended)',
    'not allowed to (connect|send|use|deliver)',
    'sender (address )?(rejected|denied|refused|blocked|is blocked|blacklisted|not allowed|is on|prohibited|banned)',
    '(sender|originator) (is )?(on|in) … (list|blacklist)',
    '(ip|adresse ip|ihre ip|votre ip) … (gesperrt|blockiert|bloque*|refuse*|interdit*|sperrliste|blacklist*)',
    '(bloqueado|bloqueada|bloquead*|bloccat*|zablokowan*|geblokkeerd|gesperrt|blocage|bloquee)',
    '(заблокирован*|черн* спис*|блокир*)',
    '黑名单',
    '黑名單',
    'ブラックリスト',
  ],
};

/** What is said of anything, and mostly of the sending address. */
export const accessDenied: Rule = {
  reason: 'blocked',
  by: 'any server',
  says: [
    'access … (denied|refused|rejected|prohibited|forbidden|blocked|not allowed)',
    'blocked (using|by|due|for|via|because|at|from|for spam|per|ip)',
    'refused by (block|black|rbl)*',
    'go away',
    'you (are|have been|were) (denied|blocked|banned|blacklisted|listed|forbidden|prohibited)',
    'blocked see',
  ],
};
