import type { Rule } from '../rule.ts';

/** Before domains: DNS that is silent says nothing about the domain. */
export const dnsDidNotAnswer: Rule = {
  reason: 'network',
  by: 'any server',
  says: [
    'unverified address … (lost connection|connection|timed out|connect to|conversation)*',
    'host not found try again',
    'host or domain name not found … try again',
    '(temporary|transient) … (dns|lookup|resolution)',
    '(dns|name server|nameserver) … (try again|timeout|timed out|temporar*|servfail)',
  ],
};

/** Connections, routes, DNS, TLS. */
export const network: Rule = {
  reason: 'network',
  by: 'any server',
  says: [
    '(connection|connections|connect|session|socket|link|conversation) … (refused|timed out|timeout|time out|reset|lost|dropped|closed|broken|died|failed|aborted|terminated|interrupted|unexpectedly|error|problem|failure)',
    '(lost|bad|broken|no|failed|dropped) (connection|connections|connectivity|route|response|answer|reply) *',
    '(timed out|time out|timeout|times out|timedout)',
    'no route to host',
    'able to establish … connection',
    'no route',
    '(host|network|server|system|destination|site|computer|domain|mta) … (unreachable|not reachable|not responding|is down|down|did not respond|not answer*|no response|unreach*|does not respond|doesnt respond)',
    '(un|not )reachable',
    '(cant|cannot|can not|couldnt|could not|unable to|failed to|failure to|not able to) (establish|connect|reach|contact|open … connection|make … connection|create … connection|communicate)*',
    'failed to (connect|establish)',
    '(did not|does not|doesnt|not) respond*',
    'not responding',
    'no (answer|response|reply) (from|received)*',
    'unable to (deliver|connect|contact|reach) … (to|host|server|domain) … (hours|days|retry|trying)',
    '(dns|name server|nameserver|name service|resolver|mx) … (error|failure|failed|fail|timeout|timed out|temporary|problem|servfail|lookup|malformed|try again|unavailable|not available|soft|hard)',
    'servfail',
    '(temporary|transient|temporarily) … (dns|lookup|resolution|resolve|resolver|name|network|connection|routing)',
    '(lookup|resolution|resolve) … (failed|failure|error|timeout|temporar*|deferred)',
    'host not found try again',
    '(tls|ssl|starttls) … (fail*|error|handshake|negotiat*|problem|not available|unavailable|unable|could not|abort*|certificate|temporarily)',
    'handshake',
    'broken pipe',
    'peer',
    'connect to host*',
    'verbindung … (fehlgeschlagen|abgelehnt|unterbrochen|nicht)',
  ],
};
