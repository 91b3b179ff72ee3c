import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { openAddressList } from '../../../lib/cli/check/address-list.ts';
import { collected } from '../../table/collected.ts';

test.each([
  ['one address a line', 'ana@example.com\nben@example.com\n', undefined],
  ['without an end of the last line', 'ana@example.com\nben@example.com', undefined],
  ['the ends of lines of Windows', 'ana@example.com\r\n\r\nben@example.com\r\n', undefined],
  ['the ends of lines of old', 'ana@example.com\rben@example.com\r', undefined],
  ['a byte-order mark', '\ufeffana@example.com\nben@example.com\n', undefined],
  ['blank lines', '\n \n\t\nana@example.com\n\n  \nben@example.com\n\n', undefined],
  ['a table', 'name,email\nAna,ana@example.com\nBen,ben@example.com\n', undefined],
  [
    'a table of a European spreadsheet',
    '\ufeff"Name";"E-Mail"\r\n"A;b ""c""";"ana@example.com"\r\nBen;ben@example.com\r\n',
    undefined,
  ],
  ['a table with tabs', 'email\tname\nana@example.com\tAna\nben@example.com\tBen\n', undefined],
  ['a table of one column', 'email\nana@example.com\nben@example.com\n', undefined],
  ['blank rows of a table', 'email,name\n\nana@example.com,Ana\n,\n ; \nben@example.com,Ben\n,\n', undefined],
  ['lines in a cell', 'name,email\n"Ana\nof\r\nShop",ana@example.com\nBen,ben@example.com\n', undefined],
  ['quotes within a cell', 'name,email\nAna "the" Great,ana@example.com\n"Ben" B.,ben@example.com\n', undefined],
  ['a named column', 'email,private\nx,ana@example.com\ny,ben@example.com\n', 'Private'],
])('%s', async (name, text, column) => {
  const expected =
    name === 'blank rows of a table' ? ['ana@example.com', ' ; ', 'ben@example.com'] : ['ana@example.com', 'ben@example.com'];
  expect(await addressesIn(text, column)).toEqual(expected);
});

test('lines are as they stand, with names and quotes and separators; a row that is too short has no address', async () => {
  const lines = ['Ana, Shop <ana@example.com>', '"ben b"@example.com', '"open', 'a,b;c'];
  expect(await addressesIn(lines.join('\n'))).toEqual(lines);
  expect(await addressesIn('name,email\nAna\n')).toEqual(['']);
});

test('wherever the text is cut into pieces, the rows are the same', async () => {
  const bytes = Buffer.from('\ufeffNäme;E-Mail\r\n"Z\r\nö";ana@münchen.example\r\n\r\nBen;ben@example.com\r\n');
  const whole = await rowsOf([bytes]);
  expect(whole.map(({ address, text }) => [address, text])).toEqual([
    ['ana@münchen.example', '"Z\r\nö";ana@münchen.example'],
    ['ben@example.com', 'Ben;ben@example.com'],
  ]);
  for (let at = 1; at < bytes.length; at += 1) expect(await rowsOf([bytes.subarray(0, at), bytes.subarray(at)])).toEqual(whole);
  expect(await rowsOf([...bytes].map((byte) => Buffer.from([byte])))).toEqual(whole);
});

test.each([
  ['\r\n', 'email,a\r\nx,y\r\n'],
  ['\r\n', '\r\nemail,"a\nb"\r\nx,y\r\n'],
  ['\n', 'email,a\nx,y\n'],
  ['\n', 'email,"a\rb"\nx,y\n'],
  ['\r\n', 'email,a'],
])('the ends of lines are known: %j', async (lineEnd, text) => {
  expect((await openAddressList('-', undefined, input(text))).header).toMatchObject({ row: { lineEnd }, separator: ',' });
});

test.each([
  ['nothing', ''],
  ['blank lines', '\ufeff\n \n'],
  ['a header alone', 'name,email\n'],
])('%s: no address', async (_, text) => {
  expect(await addressesIn(text)).toEqual([]);
});

test.each([
  ['UTF-16', Buffer.from('\ufeffana@example.com\n', 'utf16le'), /^Standard input is no text in UTF-8: save it as "CSV UTF-8"/],
  ['a code page', Buffer.from('name,email\nMüller,ana@example.com\n', 'latin1'), /^Standard input is no text in UTF-8/],
  ['half a character at the end', Buffer.from('ana@example.com\n\u00fc').subarray(0, -1), /^Standard input is no text/],
  ['a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 10, 0]), /^Standard input is no text in UTF-8/],
  [
    'a quote that stays open',
    Buffer.from('name,email\n"Ana,ana@example.com\n'),
    /a quotation mark that is opened is never closed\.$/,
  ],
  ['a line without an end', Buffer.from('x'.repeat(1_000_001)), /its first line never ends\.$/],
  [
    'a later line without an end',
    Buffer.from(`email,x\n${'x'.repeat(1_000_100)}\n`),
    /cannot be read at line 2: a line never ends/,
  ],
  ['no column of addresses', Buffer.from('a,b\n1,2\n'), /^Standard input has no column whose name says/],
])('%s is a sentence', async (_, bytes, sentence) => {
  await expect(rowsOf([bytes])).rejects.toThrow(sentence);
});

describe('files', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'check-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('a file is read, and its length is known', async () => {
    const path = join(folder, 'list.txt');
    await writeFile(path, 'ana@example.com\n');
    const { name, bytes, rows } = await openAddressList(path, undefined, input(''));
    expect({ name, bytes, addresses: (await collected(rows)).map(({ address }) => address) }).toEqual({
      name: path,
      bytes: 16,
      addresses: ['ana@example.com'],
    });
  });

  test.each([
    ['none', 'none.txt', / is not there: name a file with addresses in it, or - for standard input\.$/],
    ['a folder', '.', / is a folder: name a file with addresses in it\.$/],
    ['below a file', 'list.txt/x', / cannot be read \(ENOTDIR\): check its name and its permissions\.$/],
  ])('%s is a sentence', async (_, path, sentence) => {
    await expect(openAddressList(join(folder, path), undefined, input(''))).rejects.toThrow(sentence);
  });
});

async function addressesIn(text: string, column?: string): Promise<readonly string[]> {
  return (await rowsOf([Buffer.from(text)], column)).map(({ address }) => address);
}

async function rowsOf(pieces: readonly Buffer[], column?: string) {
  const { rows } = await openAddressList('-', column, Readable.from(pieces));
  return collected(rows);
}

function input(text: string): Readable {
  return Readable.from([Buffer.from(text)]);
}
