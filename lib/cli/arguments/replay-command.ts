import type { ArchivePlace } from '../../deployed/archive.ts';
import type { Action } from '../command.ts';
import { timeExpression } from '../time-expression.ts';
import { UsageError } from '../usage-error.ts';
import { type Add, withOutput } from './definition.ts';
import { positiveNumber, someText } from './option-values.ts';
import { given, type Options } from './options.ts';
import { withPipeline } from './source-options.ts';

export function addReplay(add: Add, now: Date): void {
  const command = add({
    usage: 'replay [from...]',
    summary: 'send raw events through the function again',
    sentence:
      "Raw events of files, of s3://BUCKET/PREFIX or of the stack's archive: what they are, and with --send through the function. The same event makes the same row.",
    examples: [
      { what: 'what the archive holds of this month', line: 'replay --since 2026-11-01' },
      { what: 'fill a table from files', line: 'replay events.jsonl.gz more.json --send' },
    ],
    toAction: (options, _, words) => replayOf(options, words, now),
  })
    .option('--since <time>', 'events from this time on, their own: 24h, 7d, 2026-11-01 or 2026-11-01T08:30 (default: ever)')
    .option('--until <time>', 'events before this time (default: ever)')
    .option('--send', 'send them through the function')
    .option('--rate <n>', `with --send: so many events a second, at most (default: ${usualRate})`, positiveNumber)
    .option('--failed <file>', 'with --send: write what the function refuses to this file, to try it again', someText);
  withPipeline(withOutput(command));
}

/** A tenth of what a new table takes, and of what a small account has of Lambda. */
const usualRate = 50;

function replayOf(options: Options, words: readonly string[], now: Date): Action {
  const send = options.send === true;
  const idle = send ? undefined : ['rate', 'failed'].find((name) => options[name] !== undefined);
  if (idle !== undefined) throw new UsageError(`--${idle} means nothing without --send: give --send too, or leave it out.`);
  if (options.failed === '-') throw new UsageError('--failed - would mix events with the answer: name a file.');
  return {
    name: 'replay',
    from: words.map(fromOf),
    ...betweenOf(options, now),
    send,
    rate: usualRate,
    ...given(options, 'number', 'rate'),
    ...given(options, 'string', 'failed'),
  };
}

function betweenOf({ since, until, utc }: Options, now: Date): { readonly since?: Date; readonly until?: Date } {
  const start = typeof since === 'string' ? timeExpression('--since', since, now, utc === true) : undefined;
  const end = typeof until === 'string' ? timeExpression('--until', until, now, utc === true) : undefined;
  if (start && end && start >= end) throw new UsageError(`Nothing lies between --since ${since} and --until ${until}.`);
  return { ...(start && { since: start }), ...(end && { until: end }) };
}

function fromOf(word: string): string | ArchivePlace {
  if (word.trim() === '') throw new UsageError('The name of a file is empty.');
  if (!word.startsWith('s3:')) return word;
  const [, bucket, prefix = ''] = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*))?$/s.exec(word) ?? [];
  if (bucket === undefined) throw new UsageError(`${word} is no place in S3: give s3://BUCKET or s3://BUCKET/PREFIX.`);
  return { bucket, prefix };
}
