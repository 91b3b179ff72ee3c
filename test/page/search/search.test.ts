import { UserError } from '../../../lib/deployed/user-error.ts';
import { givenEvent } from '../../table/given-event.ts';
import { givenNewTable } from '../../table/given-rows.ts';
import { givenApp, servedOf } from '../given-app.ts';

const newTable = givenNewTable();

test('an id that is not of SES’s form is found where a mail has it; other words are searched for in subjects', async () => {
  const table = await newTable();
  await table.put(givenEvent({ messageId: 'Mail-17' }));
  const { get } = givenApp(servedOf(table));
  const place = async (text: string) => (await get(`/search?q=${encodeURIComponent(text)}`)).headers.get('Location');
  expect(await place(' Mail-17 ')).toBe('/mail/Mail-17');
  expect(await place('mail-17')).toBe('/mails?subject=mail-17&range=30d');
});

test('where the table cannot be had the search still leads on: the next page says what stands in the way', async () => {
  const { get } = givenApp({ open: () => Promise.reject(new UserError('There is no stack.')) });
  const answer = await get('/search?q=Invoice');
  expect([answer.status, answer.headers.get('Location')]).toEqual([302, '/mails?subject=Invoice&range=30d']);
});
