import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { typeScriptLoader } from '../local/program.ts';
import type { Figure, Section } from './figure.ts';
import { type Month, startMonth } from './month.ts';
import { monthShards, rowsOf, week } from './month-mails.ts';
import type { Node } from './nodes.ts';
import { processorOf } from './processor-of.ts';
import { median } from './statistics.ts';

/** How often the time of `JSON.parse` of the same rows, whole, a command may take: its start and its output are part of it. */
const questions = { stats: 4, mails: 4, export: 7 } as const;

type Question = keyof typeof questions;

const names = Object.keys(questions) as readonly Question[];

/** 200,000 rows, and a million. */
const mails = { usual: 82_000, many: 410_000 } as const;

/** MB. */
const smallHeap = 96;

/** What it costs to read many rows: processor time of the whole process, beside that of `JSON.parse` of whole answers. The table is another process. */
export async function measureReading(nodes: readonly Node[], rounds: number): Promise<readonly Section[]> {
  const end = new Date();
  const usual = await startMonth(mails.usual, end);
  const figures = nodes.map((node) => ({
    title: `Reading ${count(mails.usual)} rows on Node ${node.version}`,
    figures: costs(node, usual, rounds),
  }));
  await usual.stop();
  const many = await startMonth(mails.many, end);
  const small = nodes.map((node) => ({
    title: `Reading ${count(mails.many)} rows with a heap of ${smallHeap} MB on Node ${node.version}`,
    figures: names.map((name) => ({
      what: name,
      value: asked(node, name, many, [`--max-old-space-size=${smallHeap}`]) / rowsOf(mails.many),
      unit: 'µs' as const,
    })),
  }));
  await many.stop();
  return [...figures, ...small];
}

function costs(node: Node, month: Month, rounds: number): readonly Figure[] {
  const times: Readonly<Record<Question | 'parse', number[]>> = { parse: [], stats: [], mails: [], export: [] };
  for (let round = 0; round < rounds; round += 1) {
    times.parse.push(parsed(node, month));
    for (const name of names) times[name].push(asked(node, name, month));
  }
  const [rows, parse] = [rowsOf(mails.usual), median(times.parse)];
  return [
    { what: 'JSON.parse of whole answers, a row', value: parse / rows, unit: 'µs' },
    ...names.map(
      (name): Figure => ({
        what: `${name}, a row`,
        value: median(times[name]) / rows,
        unit: 'µs',
        ratio: { of: 'JSON.parse', value: median(times[name]) / parse, atMost: questions[name] },
      }),
    ),
  ];
}

/** Processor time of `JSON.parse` (µs). */
function parsed(node: Node, { endpoint, end }: Month): number {
  const program = [...typeScriptLoader(), join(import.meta.dirname, 'parse-process.ts'), endpoint, end.toISOString()];
  return JSON.parse(execFileSync(node.path, program, { encoding: 'utf8' })).microseconds;
}

/** Processor time of the command (µs). */
function asked(node: Node, name: Question, { endpoint, end }: Month, options: readonly string[] = []): number {
  const since = new Date(end.getTime() - week).toISOString();
  const where = ['--table', 'month', '--shards', String(monthShards), '--endpoint-url', endpoint];
  return processorOf(node, [name, '--since', since, ...where, '--json'], options) * 1000;
}

function count(mail: number): string {
  return rowsOf(mail).toLocaleString('en-US');
}
