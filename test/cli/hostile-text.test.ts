import { Readable } from 'node:stream';
import fc from 'fast-check';
import { Matcher } from '../../lib/answers/filter/matches.ts';
import { Causes } from '../../lib/answers/problems/causes.ts';
import { recipientMail } from '../../lib/answers/recipient/recipient-mail.ts';
import { Tally } from '../../lib/answers/stats/tally.ts';
import { addressStanding } from '../../lib/answers/why/address-standing.ts';
import { verdicts } from '../../lib/answers/why/verdict.ts';
import type { Action } from '../../lib/cli/command.ts';
import { check } from '../../lib/cli/commands/check.ts';
import { events } from '../../lib/cli/commands/events.ts';
import { explain } from '../../lib/cli/commands/explain.ts';
import { exportRows } from '../../lib/cli/commands/export.ts';
import { forget } from '../../lib/cli/commands/forget.ts';
import { history } from '../../lib/cli/commands/history.ts';
import { mails } from '../../lib/cli/commands/mails.ts';
import { problems } from '../../lib/cli/commands/problems.ts';
import { recipient } from '../../lib/cli/commands/recipient.ts';
import { tellQueue } from '../../lib/cli/commands/redrive.ts';
import { tellReplayed } from '../../lib/cli/commands/replay.ts';
import { stats } from '../../lib/cli/commands/stats.ts';
import { tail } from '../../lib/cli/commands/tail.ts';
import { why } from '../../lib/cli/commands/why.ts';
import type { Display } from '../../lib/cli/display.ts';
import { eventsView } from '../../lib/cli/events-view.ts';
import { noProgress } from '../../lib/cli/export/progress.ts';
import { historyView } from '../../lib/cli/history-view.ts';
import type { Output } from '../../lib/cli/output.ts';
import { problemsView } from '../../lib/cli/problems/problems-view.ts';
import { mailsView, mailWithTimeline } from '../../lib/cli/recipient/recipient-view.ts';
import { statsView } from '../../lib/cli/stats/stats-view.ts';
import { addressView } from '../../lib/cli/why/address-view.ts';
import { whyView } from '../../lib/cli/why/why-view.ts';
import type { EmailEvent } from '../../lib/events/email-event.ts';
import { eventJson } from '../../lib/events/event-json.ts';
import { report } from '../../lib/local/report.ts';
import { toDeadLetter } from '../../lib/operate/redrive/dead-letter.ts';
import type { EventTable } from '../../lib/table/reader.ts';
import { givenSession } from '../answers/given-session.ts';
import { hidden, nastyText } from '../fixtures/nasty-text.ts';
import { givenNewTable } from '../table/given-rows.ts';
import { givenDesk } from './given-desk.ts';
import { nastyEvent } from './given-nasty-event.ts';
import { givenDisplay, givenOutput } from './given-output.ts';

const address = 'ana@example.com';
const all = { types: [], tags: [], recipientDomains: [] };
const range = { since: new Date('2026-11-01T10:00:00Z'), until: new Date('2026-11-01T10:01:00Z') };
const now = new Date('2026-11-03T10:00:00Z');
const newTable = givenNewTable();

const views: Readonly<Record<string, (message: readonly EmailEvent[], display: Display, nasty: string) => string>> = {
  history: historyView,
  events: eventsView,
  mails: (message, display) => mailsView(recipientMail(address, message), display),
  'mails with timelines': (message, display) =>
    recipientMail(address, message)
      .map((mail) => mailWithTimeline(mail, display))
      .join(''),
  'why of a message': (message, display) => whyView(message, now, display),
  'why of an address': (message, display) => {
    const own = message.filter((event) => event.recipient === address);
    const standing = addressStanding(address, own);
    const verdict = verdicts(own, now).find(({ status }) => status.recipient === address);
    return standing && verdict ? addressView(standing, verdict, message, now, display) : '';
  },
  problems: (message, display) => {
    const causes = new Causes();
    for (const event of message) causes.add(event);
    return problemsView(causes.all, display);
  },
  stats: (message, display, nasty) => {
    const by = `tag:${nasty}` as const;
    const tally = new Tally(by, true, new Matcher(all), { since: new Date(0), until: new Date('9999-01-01') });
    for (const event of message) tally.add({ ...event, tags: { [nasty]: [event.subject ?? nasty] } });
    return statsView(tally.stats, { name: 'stats', failAbove: [], filter: all, range, by }, display);
  },
  'npm start': (message, display, nasty) =>
    report(
      {
        deliveries: 1,
        distinct: 1,
        invocations: 1,
        read: message,
        notices: [{ message: { messageId: nasty, message: nasty }, notice: 'receivedMail' }],
        refusals: [{ snsMessageId: nasty, reason: nasty, attempts: 3 }],
        problems: [nasty],
      },
      display,
    ),
};

test.each(Object.entries(views))('%s: whatever others wrote is text to a terminal', (_, view) => {
  const message = fc.array(nastyEvent({ messageId: 'm\u001b1' }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(message, fc.constantFrom(80, 200), nastyText, (events, columns, nasty) => {
      expectNothingHidden(view(events, givenDisplay(columns), nasty));
    }),
  );
});

type Ask = (table: EventTable, output: Output, json: boolean, event: EmailEvent) => Promise<unknown>;

const commands: Readonly<
  Record<
    | Exclude<Action['name'], 'local' | 'page'>
    | 'insights'
    | 'mails --format csv'
    | 'csv'
    | 'recipient --events'
    | 'why address'
    | 'check --format csv',
    Ask
  >
> = {
  history: (table, output, json, { messageId }) =>
    history(table, { name: 'history', messageId, insights: false }, json, output),
  insights: (table, output, json, { messageId }) =>
    history(table, { name: 'history', messageId, insights: true }, json, output),
  recipient: (table, output, json) =>
    recipient(table, { name: 'recipient', address, events: false, range: ever }, json, output),
  'recipient --events': (table, output, json) =>
    recipient(table, { name: 'recipient', address, events: true, range: ever }, json, output),
  forget: (table, output, json) =>
    forget(
      { table, source: { kind: 'local' } },
      { name: 'forget', address, yes: false, dryRun: true, scan: true },
      json,
      output,
      givenDesk(),
    ),
  why: (table, output, json, { messageId }) => why(table, { name: 'why', subject: messageId }, json, output),
  explain: (_, output, json, { messageId, subject = '' }) =>
    explain(
      { name: 'explain', said: { text: subject, status: messageId, bounceType: messageId, bounceSubType: 'General' } },
      json,
      output,
    ),
  'why address': (table, output, json) => why(table, { name: 'why', subject: address }, json, output),
  check: (table, output, json, event) => checkOf(table, output, json, event),
  'check --format csv': (table, output, _, event) => checkOf(table, output, false, event, 'csv'),
  redrive: async (_, output, json, event) => {
    const body = JSON.stringify({
      Message: JSON.stringify({ eventType: event.subject, mail: { messageId: event.messageId } }),
    });
    const message = { messageId: event.messageId, receiptHandle: '', body, sentAt: undefined };
    const letters = [
      toDeadLetter('FailedEvents', message),
      toDeadLetter('FailedEvents', { ...message, body: event.subject ?? '' }),
    ];
    const reasons = letters.map(({ reason }) => ({ ...reason, count: 1 }));
    await tellQueue({ queue: 'FailedEvents', waiting: 2, received: 0, lookedAt: 2, reasons, letters }, json, output);
  },
  replay: async (_, output, json, { messageId, subject: text = '' }) => {
    const firstOther = { input: messageId, value: 1 };
    const surveyed = {
      events: 0,
      byType: {},
      messages: 0,
      hasMoreMessages: false,
      outside: 0,
      notices: 0,
      others: 1,
      firstOther,
    };
    const sent = { recorded: 0, failed: [{ error: 'MalformedEvent', text, count: 1 }] };
    await tellReplayed({ ...surveyed, ...sent, isInterrupted: false, rate: 50, failedFile: text }, json, output);
  },
  events: (table, output, json) => events(table, { name: 'events', filter: all, range }, json, output),
  problems: (table, output, json) => problems(table, { name: 'problems', soft: false, filter: all, range }, json, output),
  mails: (table, output, json) => mailsOf(table, output, json, 'lines'),
  'mails --format csv': (table, output, json) => mailsOf(table, output, json, 'csv'),
  stats: (table, output, json, { messageId }) =>
    stats(later(table), { name: 'stats', failAbove: [], filter: all, range, by: `tag:${messageId}` }, json, output),
  tail: async (table, output, json, event) => {
    const put = (table as Awaited<ReturnType<typeof newTable>>).put;
    const session = givenSession('2026-11-01T10:00:30Z', async (sleep) => {
      if (sleep === 1) await put({ ...event, digest: `of a late one, ${json}` });
      else session.interrupt();
    });
    await tail(table, { name: 'tail', filter: all }, json, output, session);
  },
  export: (table, output, json) => exported(table, output, json, 'jsonl'),
  csv: (table, output, json) => exported(table, output, json, 'csv'),
};

test.each(Object.entries(commands))('%s prints nothing hidden to a terminal, with --json neither', async (name, ask) => {
  await fc.assert(
    fc.asyncProperty(fc.array(nastyEvent(), { minLength: 1, maxLength: 8 }), async ([first, ...others]) => {
      if (first === undefined) return;
      const table = await newTable();
      await table.put(first, ...others, { ...first, recipient: address, digest: 'of another event' });
      for (const json of [false, true]) {
        const output = givenOutput(80);
        await ask(table, { ...output, isTerminal: true }, json, first);
        expectNothingHidden(output.text().replaceAll('\r\n', '\n'));
        if (json && !name.endsWith('csv'))
          expect(valuesIn(output.text()).length).toBeGreaterThanOrEqual(mayBeEmpty.includes(name) ? 0 : 1);
      }
    }),
    { numRuns: 8 },
  );
});

test('--json is the same value, whatever is in it', async () => {
  await fc.assert(
    fc.asyncProperty(nastyEvent(), async (event) => {
      const table = await newTable();
      await table.put(event);
      const output = givenOutput();
      await events(table, { name: 'events', filter: all, range }, true, output);
      expect(valuesIn(output.text())).toEqual([JSON.parse(JSON.stringify(eventJson(event)))]);
    }),
    { numRuns: 20 },
  );
});

/** They count some types alone. */
const mayBeEmpty = ['problems', 'stats', 'mails'];

/** Mails are read up to the present. */
function later(table: EventTable): EventTable {
  return { ...table, now: () => now };
}

function mailsOf(table: EventTable, output: Output, json: boolean, format: 'lines' | 'csv'): Promise<unknown> {
  const action = { name: 'mails', statuses: [], filter: all, range, ...(format === 'csv' && { format }) } as const;
  return mails(later(table), action, json && format !== 'csv', output);
}

const ever = { since: new Date(0), until: range.until };

function exported(table: EventTable, output: Output, json: boolean, format: 'jsonl' | 'csv'): Promise<void> {
  const session = givenSession('2026-11-01T10:00:30Z');
  return exportRows(table, { name: 'export', filter: all, range, format }, json, output, noProgress, session);
}

function expectNothingHidden(text: string): void {
  expect(text.replaceAll('\n', '')).not.toMatch(hidden);
}

/** One object in lines of its own, or one a line. */
function valuesIn(text: string): readonly unknown[] {
  if (text === '') return [];
  return text.startsWith('{\n')
    ? [JSON.parse(text)]
    : text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
}

/** A table with a known address in it, and beside it, and for others, whatever there is. */
function checkOf(table: EventTable, output: Output, json: boolean, { subject = '', messageId }: EmailEvent, format?: 'csv') {
  const cell = (text: string) => `"${text.replaceAll('\0', '').replaceAll('"', '""')}"`;
  const text = `email,${cell(subject)}\n${address},${cell(messageId)}\n${cell(subject)},x\n${cell(messageId)},y\n`;
  const action = { name: 'check', file: '-', column: 'email', ...(format && { format }) } as const;
  return check(table, action, json, output, undefined, Readable.from([Buffer.from(text)]));
}
