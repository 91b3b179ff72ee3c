import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { interruptions } from '../local/interruptions.ts';
import { undoAtExit } from '../local/undo-at-exit.ts';
import { silenceSdkAdvice } from '../table/silence-sdk-advice.ts';
import { compile, makeBuilds } from './builds.ts';
import { measureChecking } from './checking.ts';
import { measureCommand } from './command.ts';
import { measureCompute } from './compute.ts';
import type { Section } from './figure.ts';
import { heatSections } from './heat-figures.ts';
import { type Node, nodes } from './nodes.ts';
import { measurePage } from './page.ts';
import { measureQueries } from './queries.ts';
import { measureReading } from './reading.ts';
import { json, table } from './report.ts';
import { measureRows } from './rows.ts';
import { measureSizes } from './size.ts';
import { measureStarts } from './start.ts';
import { type Store, startStore } from './store.ts';
import { measureThroughput } from './throughput.ts';

const usage = 'npm run bench [-- [heat | command | reading | page] [--json]]';

/** What can be asked for by itself. */
const parts = ['heat', 'command', 'reading', 'page'] as const;

/** How often a thing is measured; the median counts. */
const rounds = { start: 21, throughput: 5, command: 21, reading: 5, paint: 5 } as const;

/** How long the live feed is watched (s). */
const watched = 300;

/** What DynamoDB takes for a write (ms), about. */
const latency = 4;

/** @returns the process's exit code: 2 for arguments that are none */
export async function run(argv: readonly string[]): Promise<number> {
  if (argv.includes('--help')) {
    process.stdout.write(`Usage: ${usage}\n`);
    return 0;
  }
  const unknown = argv.find((argument) => argument !== '--json' && !parts.some((part) => part === argument));
  if (unknown !== undefined) {
    process.stderr.write(`There is no argument ${JSON.stringify(unknown)}: ${usage}\n`);
    return 2;
  }
  silenceSdkAdvice();
  const sections = await sectionsOf(parts.find((part) => argv.includes(part)));
  process.stdout.write(argv.includes('--json') ? json(sections) : table(sections));
  return 0;
}

function sectionsOf(part: (typeof parts)[number] | undefined): readonly Section[] | Promise<readonly Section[]> {
  switch (part) {
    case 'heat':
      return heatSections();
    case 'command':
      return measureCommand(availableNodes(), rounds.command);
    case 'reading':
      return measureQuestions(availableNodes());
    case 'page':
      return measurePage(rounds.paint, watched);
    case undefined:
      return measure();
  }
}

async function measureQuestions(nodes: readonly Node[]): Promise<readonly Section[]> {
  return [...(await measureReading(nodes, rounds.reading)), ...(await measureChecking(nodes))];
}

async function measure(): Promise<readonly Section[]> {
  interruptions();
  const folder = mkdtempSync(join(tmpdir(), 'ses-events-bench-'));
  const removeFolder = undoAtExit(() => rmSync(folder, { recursive: true }));
  try {
    return await measureIn(folder, availableNodes());
  } finally {
    removeFolder();
  }
}

function availableNodes(): readonly Node[] {
  const available = nodes();
  if (!available.some(({ version }) => version.startsWith('v24.')))
    tell(`There is no Node 24 here and npm cannot fetch its package: measuring on ${process.version} alone.`);
  return available;
}

async function measureIn(folder: string, available: readonly Node[]): Promise<readonly Section[]> {
  const builds = makeBuilds(folder);
  const runtimeLoop = compile(folder, 'runtime-loop.ts');
  const sections: Section[] = [measureSizes(builds)];

  tell(`Starting ${Object.keys(builds).length} builds on ${available.length} versions of Node, ${rounds.start} times each ...`);
  const prompt = await startStore(folder, 0);
  if (!prompt.certificate)
    tell('There is no openssl here: the store speaks HTTP without TLS, so starts cost less than on Lambda.');
  const surroundings = (store: Store) => ({ runtimeLoop, environment: environment(store) });
  sections.push(...(await measureStarts(available, builds, surroundings(prompt), rounds.start)));
  await prompt.stop();

  tell('Parsing ...');
  sections.push(...measureCompute(available, compile(folder, 'compute-process.ts')));

  tell('Writing ...');
  const store = await startStore(folder, latency);
  sections.push(...(await measureThroughput(available, builds.bundle.file, surroundings(store), store, rounds.throughput)));
  await store.stop();

  tell('Reading ...');
  sections.push(measureRows(), await measureQueries());

  tell('Asking ...');
  sections.push(...(await measureCommand(available, rounds.command)));
  return [...sections, ...(await measureQuestions(available))];
}

/** What Lambda gives a function, with the store in DynamoDB's place. */
function environment(store: Store): Readonly<Record<string, string>> {
  return {
    TABLE_NAME: 'events',
    SHARD_COUNT: '8',
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_SESSION_TOKEN: 'local',
    AWS_ENDPOINT_URL_DYNAMODB: store.endpoint,
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    ...(store.certificate && { NODE_EXTRA_CA_CERTS: store.certificate }),
  };
}

/** Progress, apart from the results. */
function tell(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
