import fc from 'fast-check';
import { csvHeader, csvLine, plainCsvLine } from '../../lib/cli/export/csv.ts';
import { hidden } from '../fixtures/nasty-text.ts';
import { anyEvent, givenEvent } from '../table/given-event.ts';
import { nastyEvent } from './given-nasty-event.ts';

const detailColumn = csvHeader.trim().split(',').indexOf('detail');

test('the columns are a contract', () => {
  expect(csvHeader).toBe(
    'messageId,type,occurredAt,recipient,candidates,sender,subject,sentAt,configurationSet,tags,permanent,suppressed,bot,timeFallback,detail,tenant,callerIdentity,sourceIp,outgoingIp\r\n',
  );
});

test('an event is a line: absent is empty, lists and objects are JSON', () => {
  const event = givenEvent({ messageId: 'm1', tags: { campaign: ['spring'] }, permanent: false });
  expect(csvLine(event)).toBe(
    'm1,delivery,2026-11-01T10:00:01.234Z,ana@example.com,,Shop <shop@example.com>,Your order,2026-11-01T10:00:00.000Z,ses-events,' +
      '"{""campaign"":[""spring""]}",false,,,,"{""smtpResponse"":""250 2.0.0 OK"",""processingTimeMillis"":1234}",,,,\r\n',
  );
});

test('who sent a mail, from where and for whom stands at the end', () => {
  const event = givenEvent({ tenant: 'acme', callerIdentity: 'shop', sourceIp: '192.0.2.10', outgoingIp: '192.0.2.80' });
  expect(csvLine(event)).toMatch(/,acme,shop,192\.0\.2\.10,192\.0\.2\.80\r\n$/);
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
  ['  =1', "'  =1"],
  [' \t=1', "' \t=1"],
  [' \tx', "' \tx"],
  ['\u00a0\u2800+1', "'\u00a0\u2800+1"],
  ['\ufeff=1', "'\ufeff=1"],
  ['\u200b\u202e-1', "'\u200b\u202e-1"],
  ['\u0000\u007f@x', "'\u0000\u007f@x"],
  ['\u3164\u00ad=1', "'\u3164\u00ad=1"],
  [' ＠x', "' ＠x"],
  ['﹢1', "'﹢1"],
  ['  a=b', '  a=b'],
])('the subject %j is the cell %j', (subject, cell) => {
  expect(csvLine(givenEvent({ subject }))).toContain(`,Shop <shop@example.com>,${cell},2026-`);
});

test('to a terminal the same as plain text, guarded too', () => {
  const event = givenEvent({
    messageId: 'm1\u001b[2J',
    subject: ' \u202e\u0007=1+1\r\n',
    detail: { smtpResponse: '250 \u009b2J\u{e0041}' },
  });
  const line = plainCsvLine(event);
  expect(line.trimEnd()).not.toMatch(hidden);
  expect(line).toContain('m1 [2J,delivery,');
  expect(line).toContain(",'=1+1,");
  expect(JSON.parse(recordsOf(line)[0]?.[detailColumn] ?? '')).toEqual(event.detail);
});

test('every event is one record of as many cells as the header has, none of them a formula', () => {
  fc.assert(
    fc.property(fc.oneof(anyEvent, nastyEvent()), (event) => {
      const [cells, ...others] = recordsOf(csvLine(event));
      expect(others).toEqual([]);
      expect(cells).toHaveLength(csvHeader.split(',').length);
      expect(cells?.filter((cell) => /^[\s\u200b\ufeff]*[=+\-@＝＋－＠]|^\s*[\t\r\n]/.test(cell))).toEqual([]);
      expect([event.messageId, `'${event.messageId}`]).toContain(cells?.[0]);
      expect(JSON.parse(cells?.[detailColumn] ?? '')).toEqual(JSON.parse(JSON.stringify(event.detail)));
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
