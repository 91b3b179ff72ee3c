import { checkCsv } from '../../../lib/cli/check/check-csv.ts';

const row = (text: string, cells: readonly string[]) => ({
  text,
  cells,
  lineEnd: '\n' as const,
  line: 2,
  address: cells[0] ?? '',
});
const header = {
  row: { text: '"E-Mail";Ort', cells: ['E-Mail', 'Ort'], lineEnd: '\n' as const, line: 1 },
  separator: ';',
  hasByteOrderMark: true,
};
const nothing = { async *[Symbol.asyncIterator]() {} };
const list = { name: 'list.csv', header, rows: nothing };
const checked = {
  address: 'hal@example.net',
  verdict: 'doNotMail',
  status: 'suppressed',
  reason: 'suppressed',
  meaning: 'SES did not send it.',
  since: '2026-11-01T08:35:01.095Z',
  messageId: '=1+1',
  advice: 'Take it off; or not.',
  command: 'aws sesv2 delete-suppressed-destination --email-address=hal@example.net',
} as const;
const added =
  ';doNotMail;suppressed;suppressed;2026-11-01T08:35:01.095Z;\'=1+1;"Take it off; or not.";aws sesv2 delete-suppressed-destination --email-address=hal@example.net\n';

test('the columns are a contract', () => {
  expect(checkCsv(list, false).header).toBe('\ufeff"E-Mail";Ort;verdict;status;reason;since;messageId;advice;command\n');
});

test('own cells stay as they are to the byte, with their separator and ends of lines; no cell of ours is a formula', () => {
  const { line } = checkCsv(list, false);
  expect(line(row('"hal@example.net";=A1 "x"', ['hal@example.net', '=A1 "x"']), checked)).toBe(
    `"hal@example.net";=A1 "x"${added}`,
  );
});

test('a row that is too short is filled up, so that what is added stands below its name', () => {
  expect(checkCsv(list, false).line(row('hal@example.net', ['hal@example.net']), checked)).toBe(`hal@example.net;${added}`);
});

test('a row that is too long is said, with its line', () => {
  const long = row('hal@example.net;Köln;', ['hal@example.net', 'Köln', '']);
  expect(() => checkCsv(list, false).line(long, checked)).toThrow(
    'Line 2 of list.csv has 3 cells and its header 2: put what holds a separator into quotation marks, or leave --format csv out.',
  );
});

test('a list of lines becomes a table, and an address no formula', () => {
  const { header: first, line } = checkCsv({ name: 'list.txt', rows: nothing }, false);
  expect(first).toBe('address,verdict,status,reason,since,messageId,advice,command\r\n');
  expect(line(row('=1@example.com', ['=1@example.com']), { address: '=1@example.com', verdict: 'neverHeardOf' })).toBe(
    "'=1@example.com,neverHeardOf,,,,,,\r\n",
  );
});

test('to a terminal own cells are text, too', () => {
  const text = checkCsv(list, true).line(row('a\u001b[2J;b', ['a', 'b']), { address: 'a', verdict: 'notAnAddress' });
  expect(text).toBe('a [2J;b;notAnAddress;;;;;;\n');
});
