import { parseArgs } from 'node:util';
import pc from 'picocolors';
import { plainLines } from '../answers/plain-lines.ts';
import { plainText } from '../answers/plain-text.ts';
import type { Display } from '../cli/display.ts';
import { silenceSdkAdvice } from '../table/silence-sdk-advice.ts';
import { disordered, seeded } from './disorder.ts';
import { InputError } from './input-error.ts';
import { interruptions } from './interruptions.ts';
import { type LocalWorld, startLocalWorld } from './local-world.ts';
import { readMessages } from './read-messages.ts';
import { report } from './report.ts';
import { type Run, runThrough, wrongEndings } from './run.ts';
import { type SnsMessage, toSnsMessage } from './sns.ts';
import { stories } from './stories.ts';

const usage = `Usage: npm start                 deliver a believable stream of mail events
       npm start -- FILE...     deliver the SES events, SNS envelopes or Lambda events in your own files (- is standard input)
       npm start -- --utc       show times in UTC

Everything runs on this machine: the bundled function, an embedded DynamoDB, the table of the synthesized template.
AWS_ENDPOINT_URL_DYNAMODB names another DynamoDB to use.
`;

/** `npm start`. @returns the exit code: 0 only if what was read is what was sent. */
export async function start(args: readonly string[]): Promise<number> {
  interruptions();
  try {
    const { values, positionals } = parseArguments(args);
    if (values.help) return say(usage, 0);
    const display = { columns: process.stdout.columns ?? 120, colors: pc, utc: values.utc };
    silenceSdkAdvice();
    const files = await Promise.all(positionals.map(readMessages));
    return await withWorld((world) =>
      files.length > 0 ? deliverFiles(world, files.flat(), display) : deliverStream(world, display),
    );
  } catch (error) {
    if (error instanceof InputError) return say(`${plainLines(error.message)}\n`, 2, process.stderr);
    throw error;
  }
}

function parseArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { help: { type: 'boolean', short: 'h', default: false }, utc: { type: 'boolean', default: false } },
    });
  } catch (error) {
    const option = /'(-[^' ]*)/.exec((error as Error).message)?.[1];
    throw new InputError(`${option ? `There is no option ${option}.` : (error as Error).message}\n\n${usage}`);
  }
}

async function withWorld(deliver: (world: LocalWorld) => Promise<number>): Promise<number> {
  const world = await startLocalWorld({
    ...(process.env.AWS_ENDPOINT_URL_DYNAMODB && { endpoint: process.env.AWS_ENDPOINT_URL_DYNAMODB }),
  });
  try {
    say(
      `The function is bundled (${Math.round(world.bundleBytes / 1024)} KB) and runs; the table of the template is at ${plainText(world.endpoint)}.\n\n`,
    );
    return await deliver(world);
  } finally {
    await world.stop();
  }
}

/** Mail of this morning: all ten event types and what else reaches the topic, doubled and out of order. */
async function deliverStream(world: LocalWorld, display: Display): Promise<number> {
  const now = new Date();
  const told = stories(now.getTime().toString(16).padStart(16, '0'), new Date(now.getTime() - 6 * 3_600_000));
  const events = told.flatMap((story) => story.events.map((event) => toSnsMessage(JSON.stringify(event))));
  const messages = [toSnsMessage('Successfully validated SNS topic for Amazon SES event publishing.'), ...events, broken];
  const run = await runThrough(world, disordered(messages, seeded(now.getTime())));
  const code = finish({ ...run, problems: [...run.problems, ...wrongEndings(told, run.read)] }, display);
  return say(offer, code);
}

/** What to do next. */
const offer = `
Look at a month of mail in your browser, with more coming in: npx ses-events local --history 30d --traffic 2 --page
`;

/** Cut off in the middle, as no redelivery will mend. */
const broken = toSnsMessage('{"eventType":"Bounce","mail":{"timestamp":"2026-11-23T08:00:00.000Z","destin');

/** Each once and alone, in the order of the files. */
async function deliverFiles(world: LocalWorld, messages: readonly SnsMessage[], display: Display): Promise<number> {
  const run = await runThrough(
    world,
    messages.map((message) => [message]),
  );
  const refused = run.refusals.map(({ snsMessageId, reason }) => `${originOf(messages, snsMessageId)} was refused: ${reason}`);
  return finish({ ...run, problems: [...run.problems, ...refused] }, display);
}

function originOf(messages: readonly SnsMessage[], snsMessageId: string): string {
  return messages.find((message) => message.messageId === snsMessageId)?.origin ?? `SNS message ${snsMessageId}`;
}

function finish(run: Run, display: Display): number {
  return say(`${report(run, display)}\n`, run.problems.length > 0 ? 1 : 0);
}

function say(text: string, exitCode = 0, stream: NodeJS.WritableStream = process.stdout): number {
  stream.write(text);
  return exitCode;
}
