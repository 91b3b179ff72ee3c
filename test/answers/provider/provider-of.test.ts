import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerMarks } from '../../../lib/answers/provider/answer-marks.ts';
import { providerDomains } from '../../../lib/answers/provider/provider-domains.ts';
import { providerOf, providers } from '../../../lib/answers/provider/provider-of.ts';

test.each([
  ['gmail.com', 'gmail'],
  ['googlemail.com', 'gmail'],
  ['hotmail.fr', 'microsoft'],
  ['live.co.uk', 'microsoft'],
  ['outlook.de', 'microsoft'],
  ['shop.onmicrosoft.com', 'microsoft'],
  ['yahoo.co.uk', 'yahoo'],
  ['aol.com', 'yahoo'],
  ['yahoo.co.jp', 'yahoojapan'],
  ['me.com', 'icloud'],
  ['web.de', 'gmx'],
  ['t-online.de', 'tonline'],
  ['163.com', 'netease'],
  ['vip.qq.com', 'qq'],
  ['shop.awsapps.com', 'workmail'],
  ['notgmail.com', 'other'],
  ['xn--bcher-kva.example', 'other'],
  ['', 'other'],
  ['constructor', 'other'],
])('a recipient at %s is with %s, by the domain alone', (domain, provider) => {
  expect(providerOf(domain, undefined)).toBe(provider);
});

test.each([
  ['250 2.0.0 OK  1790000000 a1-20020a056000022b00 - gsmtp', 'gmail'],
  [
    'smtp; 550-5.1.1 The mailbox is not there.<CRLF>550 5.1.1 https://support.google.com/mail/?p=NoSuchUser q30si8 - gsmtp',
    'gmail',
  ],
  ['250 2.6.0 <1@eu-west-1.amazonses.com> [InternalId=1, Hostname=DB9PR01MB1.eurprd01.prod.outlook.com] Queued', 'microsoft'],
  ['smtp; 550 5.4.1 Recipient address rejected [DB5EUR03FT01.EOP-EUR03.PROD.PROTECTION.OUTLOOK.COM]', 'microsoft'],
  ['250 ok dirdel', 'yahoo'],
  ['451 4.3.2 Internal server error. mta5001.mail.ne1.yahoo.com', 'yahoo'],
  ['250 Mail OK queued as mx8,PMCowABn0aQ9xyz--.123S3 1764012345', 'netease'],
  ['250 Requested mail action okay, completed: id=1Mabc-0001', 'ionos'],
  ['451 4.7.1 Later. host mx0a-00000001.pphosted.com said so', 'proofpoint'],
  ['452 Too many recipients - https://community.mimecast.com/docs/DOC-1369#452', 'mimecast'],
  ['554 Service unavailable; see https://www.barracudanetworks.com/reputation/?pr=1', 'barracuda'],
  ['554 5.7.1 blocked using b.barracudacentral.org', 'other'],
  ['250 2.0.0 Ok: queued as 4XyZ1a2b3c', 'other'],
  ['550 5.1.1 <gone@mx.google.com>: user unknown', 'other'],
  ['550 5.1.1 gsmtpd knows no such user', 'other'],
  ['', 'other'],
])('a company whose server answers %j is with %s', (answer, provider) => {
  expect(providerOf('acme.example', answer)).toBe(provider);
});

test('a provider’s own domain goes before what somebody’s server wrote', () => {
  expect(providerOf('yahoo.com', '250 2.0.0 OK - gsmtp')).toBe('yahoo');
});

test('no recorded answer of one provider is taken for another’s', () => {
  const taken = recorded().map(({ provider, text }) => [provider, providerOf('acme.example', text)]);
  expect(taken.filter(([provider, found]) => found !== 'other' && provider !== found)).toEqual([]);
  expect(taken.filter(([, found]) => found !== 'other').length).toBeGreaterThan(50);
});

test('a domain and a mark are one provider’s each, lower-cased, and every provider is in the list', () => {
  const domains = Object.values(providerDomains).flatMap((text) => text.trim().split(/\s+/));
  const marks: readonly string[] = Object.values(answerMarks).flat();
  for (const all of [domains, marks]) {
    expect(all.filter((one, place) => all.indexOf(one) !== place)).toEqual([]);
    expect(all.filter((one) => one !== one.toLowerCase())).toEqual([]);
  }
  expect(providers).toEqual([...providers].sort());
  expect(providers).toEqual(expect.arrayContaining([...Object.keys(providerDomains), ...Object.keys(answerMarks), 'other']));
});

/** The answers whose provider the judge's table names as this one does. */
function recorded(): readonly { readonly provider: string; readonly text: string }[] {
  const names: Readonly<Record<string, string>> = {
    'google-workspace': 'gmail',
    'outlook.com': 'microsoft',
    microsoft365: 'microsoft',
    't-online': 'tonline',
    'mail.ru': 'mailru',
  };
  const lines = readFileSync(join(import.meta.dirname, '../bounce/answers.jsonl'), 'utf8')
    .trim()
    .split('\n');
  const answers = lines.map((line): { provider: string; text?: string } => JSON.parse(line));
  return answers
    .map(({ provider, text = '' }) => ({ provider: names[provider] ?? provider, text }))
    .filter(({ provider }) => providers.includes(provider));
}
