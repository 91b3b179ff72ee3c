import type { Filter } from '../../lib/answers/filter/filter.ts';
import { matches } from '../../lib/answers/filter/matches.ts';
import type { EmailEvent } from '../../lib/events/email-event.ts';
import { givenEvent } from '../table/given-event.ts';

const tagged = { tags: { campaign: ['spring', 'sale'], empty: [] } };
const unnamed = { candidates: ['ana@example.com', 'ben@example.org'] };

test.each<[expected: boolean, filter: Partial<Filter>, event: Partial<EmailEvent>]>([
  [true, {}, {}],
  [true, { types: ['bounce', 'delivery'] }, {}],
  [false, { types: ['bounce', 'complaint'] }, {}],
  [true, { tags: ['campaign=spring'] }, tagged],
  [true, { tags: ['campaign=sale'] }, tagged],
  [true, { tags: ['campaign'] }, tagged],
  [true, { tags: ['empty'] }, tagged],
  [false, { tags: ['campaign=autumn'] }, tagged],
  [false, { tags: ['campaign='] }, tagged],
  [false, { tags: ['camp'] }, tagged],
  [false, { tags: ['campaign=spring'] }, {}],
  [false, { tags: ['campaign=spring', 'other'] }, tagged],
  [false, { tags: ['constructor'] }, tagged],
  [true, { configurationSet: 'ses-events' }, {}],
  [false, { configurationSet: 'SES-EVENTS' }, {}],
  [false, { configurationSet: 'ses' }, {}],
  [true, { recipientDomains: ['example.com'] }, {}],
  [true, { recipientDomains: ['Example.COM'] }, {}],
  [false, { recipientDomains: ['ample.com'] }, {}],
  [false, { recipientDomains: ['com'] }, {}],
  [false, { recipientDomains: ['example.com'] }, { recipient: 'ana@mail.example.com' }],
  [true, { recipientDomains: ['example.com'] }, { recipient: '"odd@other.example"@example.com' }],
  [false, { types: ['delivery'], configurationSet: 'another' }, {}],
])('%p: %j of %j', (expected, filter, event) => {
  expect(matches({ types: [], tags: [], recipientDomains: [], ...filter }, givenEvent(event))).toBe(expected);
});

test.each([
  ['example.com', true],
  ['example.org', true],
  ['example.net', false],
])('an event about one of several is in %s: %p', (recipientDomain, expected) => {
  const { recipient, ...event } = givenEvent();
  expect(matches({ types: [], tags: [], recipientDomains: [recipientDomain] }, { ...event, ...unnamed })).toBe(expected);
});
