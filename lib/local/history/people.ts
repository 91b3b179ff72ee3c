import { seeded } from '../disorder.ts';
import { byWeight, oneOf } from './chance.ts';
import { companies } from './companies.ts';
import { type Server, type ServerName, servers } from './servers.ts';

/** Somebody who gets mail. */
export type Person = {
  readonly address: string;
  readonly domain: string;
  readonly server: Server;
  /** The address does not exist: it is mistyped, or its owner has left. */
  readonly isGone: boolean;
  readonly hasFullMailbox: boolean;
  /** How much rather than others this one opens mail: about 1. */
  readonly interest: number;
  /** Of the program in which this one reads mail. */
  readonly userAgent: string;
};

/** How many in a thousand addresses are none, of those that the sender has long had and of those that somebody has just typed. */
const gone = { known: 24, new: 55 } as const;
const fullMailboxes = 6;

const names = Object.keys(servers) as [ServerName, ...ServerName[]];
const first =
  'ada ben cleo dora emil finn greta hugo ida jon kira lars mia nils olga paul rosa sven tara uwe vera willi yara zeno'.split(
    ' ',
  );
const last =
  'adler berg claus dorn ernst frank graf hahn imhof jung kern lang maier nolte otto peters roth seidel thiel vogel weiss zorn'.split(
    ' ',
  );
const programs = [
  'Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Safari/605.1.15',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Thunderbird/145.0',
  'Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Mobile Safari/537.36',
] as const;

/** The person with this number: always the same one for the same seed. @param isNew an address that somebody has just typed */
export function personOf(seed: number, number: number, isNew: boolean): Person {
  const random = seeded(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b));
  const name = byWeight(random, names, (server) => servers[server].share);
  const domain = oneOf(random, companies[name]);
  return {
    address: `${localPart(number)}@${domain}`,
    domain,
    server: servers[name],
    isGone: random() * 1_000 < (isNew ? gone.new : gone.known),
    hasFullMailbox: random() * 1_000 < fullMailboxes,
    interest: random() * 2,
    userAgent: oneOf(random, programs),
  };
}

/** Somebody else at the same company. */
export function colleagueOf(person: Person, seed: number, number: number): Person {
  return {
    ...personOf(seed, number, false),
    domain: person.domain,
    server: person.server,
    address: `${localPart(number)}@${person.domain}`,
  };
}

/** No two numbers have the same. */
function localPart(number: number): string {
  const round = Math.floor(number / (first.length * last.length));
  const given = first[number % first.length];
  const family = last[Math.floor(number / first.length) % last.length];
  return `${given}.${family}${round > 0 ? round + 1 : ''}`;
}
