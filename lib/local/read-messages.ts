import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { noticeOfText } from '../ses/notice.ts';
import { publishedMessages } from '../ses/published-messages.ts';
import { InputError } from './input-error.ts';
import { type SnsMessage, toSnsMessage } from './sns.ts';

/**
 * The messages in a file: a SES event, an SNS envelope, a whole Lambda event, a list of these, or one of these on each line. `-` is standard input.
 * @throws InputError where there is no such file or none of these in it.
 */
export async function readMessages(path: string): Promise<readonly SnsMessage[]> {
  const content = await contentOf(path);
  const file = path === '-' ? 'Standard input' : path;
  const messages = noticeOfText(content) ? [toSnsMessage(content)] : valuesIn(content, file).flatMap(messagesIn);
  if (messages.length === 0)
    throw new InputError(`${file} holds no event: give a SES event, an SNS envelope or a Lambda event as JSON.`);
  return messages.map((message, index) => ({
    ...message,
    origin: messages.length === 1 ? file : `${file}, event ${index + 1}`,
  }));
}

async function contentOf(file: string): Promise<string> {
  if (file === '-') return text(process.stdin);
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new InputError(`${file} cannot be read (${code}): name a file with SES events, or - for standard input.`);
  }
}

/** One JSON value, or one a line. */
function valuesIn(content: string, file: string): readonly unknown[] {
  const whole = parseJson(content);
  if (whole !== undefined) return [whole];
  const lines = content
    .split('\n')
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line.trim() !== '');
  const values = lines.map(({ line, number }) => ({ value: parseJson(line), number }));
  const bad = values.find(({ value }) => value === undefined);
  // A first line that is no JSON is a broken document rather than a broken line.
  if (bad)
    throw new InputError(
      `${file} is not JSON${bad.number > 1 ? `, nor is its line ${bad.number}` : ''}: give SES events as JSON, one value or one a line.`,
    );
  return values.map(({ value }) => value);
}

function messagesIn(value: unknown): readonly SnsMessage[] {
  return publishedMessages(value).map(({ text, snsMessageId: messageId }) =>
    messageId === undefined ? toSnsMessage(text) : { messageId, message: text },
  );
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
