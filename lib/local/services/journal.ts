import { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { QueuedMessage } from './local-queue.ts';

/** What happened to the messages of a queue, a line each, in a file of this user alone: so a world that is killed loses none. */
export class Journal {
  constructor(private readonly file: string) {}

  sent(message: QueuedMessage): void {
    this.#append({ sent: message });
  }

  deleted(messageId: string): void {
    this.#append({ deleted: messageId });
  }

  /** None is left: what they held is not kept either. */
  clear(): void {
    writeFileSync(this.file, '', { mode: 0o600 });
  }

  /** Those that were sent and not deleted. The file then holds them alone. */
  messages(): readonly QueuedMessage[] {
    const messages = new Map<string, QueuedMessage>();
    for (const { sent, deleted } of this.#lines()) {
      if (sent) messages.set(sent.messageId, sent);
      if (deleted) messages.delete(deleted);
    }
    const kept = [...messages.values()];
    writeFileSync(`${this.file}.new`, kept.map((sent) => `${JSON.stringify({ sent })}\n`).join(''), { mode: 0o600 });
    renameSync(`${this.file}.new`, this.file);
    return kept;
  }

  #append(line: Line): void {
    appendFileSync(this.file, `${JSON.stringify(line)}\n`, { mode: 0o600 });
  }

  #lines(): readonly Line[] {
    if (!existsSync(this.file)) return [];
    return readFileSync(this.file, 'utf8').split('\n').map(lineOf);
  }
}

type Line = { readonly sent?: QueuedMessage; readonly deleted?: string };

function lineOf(text: string): Line {
  try {
    return JSON.parse(text);
  } catch {
    return {}; // The last one of a world that was killed, or nothing after the last one.
  }
}
