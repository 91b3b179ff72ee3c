import fc from 'fast-check';
import { csvHeader, csvLine } from '../../lib/cli/export/csv.ts';
import { anyEvent, givenEvent } from '../table/given-event.ts';

test('the columns are a contract', () => {
  expect(csvHeader).toBe(
    'messageId,type,occurredAt,recipient,candidates,sender,subject,sentAt,configurationSet,tags,permanent,suppressed,bot,timeFallback,detail\r\n',
  );
});

test('an event is a line: absent is empty, lists and objects are JSON', () => {
  const event = givenEvent({ messageId: 'm1', tags: { campaign: ['spring'] }, permanent: false });
  expect(csvLine(event)).toBe(
    'm1,delivery,2026-11-01T10:00:01.234Z,ana@example.com,,Shop <shop@example.com>,Your order,2026-11-01T10:00:00.000Z,ses-events,' +
      '"{""campaign"":[""spring""]}",false,,,,"{""smtpResponse"":""250 2.0.0 OK"",""processingTimeMillis"":1234}"\r\n',
  );
});

test.each([
  ['=cmd|calc', "'=cmd|calc"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\tx', "'\tx"],
  ['\rx', `"'\rx"`],
  ['＝1', "'＝1"],
  ['="a",b', `"'=""a"",b"`],
  ['a=b', 'a=b'],
  ['say "hi"', '"say ""hi"""'],
  ['a,b', '"a,b"'],
  ['two\nlines', '"two\nlines"'],
])('the subject %j is the cell %j', (subject, cell) => {
  expect(csvLine(givenEvent({ subject }))).toContain(`,Shop <shop@example.com>,${cell},2026-`);
});

test('every event is one record of as many cells as the header has, none of them a formula', () => {
  fc.assert(
    fc.property(anyEvent, (event) => {
      const [cells, ...others] = recordsOf(csvLine(event));
      expect(others).toEqual([]);
      expect(cells).toHaveLength(csvHeader.split(',').length);
      expect(cells?.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
      expect(cells?.[0]?.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, '')).toBe(event.messageId);
      expect(JSON.parse(cells?.at(-1) ?? '')).toEqual(JSON.parse(JSON.stringify(event.detail)));
    }),
  );
});

/** Reads RFC 4180 by its grammar. */
function recordsOf(text: string): readonly (readonly string[])[] {
  const records: string[][] = [];
  let cells: string[] = [];
  for (const [whole, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy)) {
    if (whole === undefined) continue;
    cells.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ',') continue;
    records.push(cells);
    cells = [];
  }
  return records;
}
