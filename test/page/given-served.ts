import { type Served, servedFrom } from '../../lib/page/served.ts';

/** What the pages are made of; nothing answers, unless it is given. */
export function givenServed(given: Partial<Served> = {}): Served {
  const open = () => Promise.reject(new Error('No test should ask the table.'));
  return { ...servedFrom({ open, what: 'the tests', explain: (error) => error }), ...given };
}
