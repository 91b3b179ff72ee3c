import { UsageError } from '../usage-error.ts';
import type { Add } from './definition.ts';
import { duration, port, positiveNumber, someText, wholeNumber } from './option-values.ts';
import { given, type Options } from './options.ts';

export function addLocal(add: Add): void {
  add({
    usage: 'local',
    summary: 'a world without AWS, for every command with --local',
    sentence:
      'Keeps the local world up until Ctrl-C, so that every command can be tried with --local: no AWS account is needed.',
    examples: [
      { what: 'with five mails a second', line: 'local --traffic 5' },
      { what: 'with a month of mail to look at, and two mails a second', line: 'local --history 30d --traffic 2 --page' },
    ],
    toAction: (options) => ({
      name: 'local',
      traffic: Number(options.traffic),
      deadLetters: Number(options.deadLetters),
      ...given(options, 'number', 'port'),
      ...given(options, 'string', 'path'),
      ...historyOf(options),
      ...pageOf(options),
      ...(options.forward !== undefined && { forward: options.forward === true ? '-' : String(options.forward) }),
    }),
  })
    .option('--traffic <n>', 'feed it n mails a second', positiveNumber, 0)
    .option('--history <time>', 'fill it with mail of so long a time first: 30d', duration)
    .option('--mails <n>', `with --history: so many mails (default: ${usualMails})`, wholeNumber)
    .option('--dead-letters <n>', 'so many events wait in the failure queues, for "redrive --local"', wholeNumber, 0)
    .option('--forward [file]', 'add each new event as the event bus gets it, as JSON (default: standard output)', someText)
    .option('--page [port]', 'serve its page, too, and open it in the browser (default: as "page")', port)
    .option('--no-open', 'with --page: print its address, and open no browser')
    .option('--port <port>', 'listen on this loopback port (default: a free one)', port)
    .option('--path <folder>', 'keep the data here (default: ~/.ses-events)', someText);
}

const usualMails = 20_000;

function historyOf(options: Options): { readonly history?: number; readonly mails: number } {
  if (options.mails !== undefined && options.history === undefined)
    throw new UsageError('--mails means nothing without --history: give --history 30d too, or leave it out.');
  return { mails: usualMails, ...given(options, 'number', 'history', 'mails') };
}

function pageOf({ page, open }: Options): { readonly page?: { readonly port?: number; readonly open: boolean } } {
  if (page === undefined && open === false)
    throw new UsageError('--no-open means nothing without --page: give --page too, or leave it out.');
  return page === undefined ? {} : { page: { open: open !== false, ...(typeof page === 'number' && { port: page }) } };
}
