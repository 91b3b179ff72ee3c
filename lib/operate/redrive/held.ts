import type { FailureQueue, Received } from '../../deployed/failure-queue.ts';

/** So many empty answers in a row end a queue: SQS may have given none of what there is. */
const emptyAnswers = 2;

/** The most that SQS takes in one request. */
const batchSize = 10;

/** What we have received of a queue, until it is deleted or given back. */
export class Held {
  readonly #held = new Map<string, Received>();
  #empty = 0;

  constructor(readonly queue: FailureQueue) {}

  /** Whether the queue seems to be empty, but for what is held. */
  get isDrained(): boolean {
    return this.#empty >= emptyAnswers;
  }

  /** Some messages that were not held before. One that comes again, since it took long, is held by its new handle. */
  async receive(): Promise<readonly Received[]> {
    const received = await this.queue.receive();
    const fresh = received.filter(({ messageId }) => !this.#held.has(messageId));
    for (const message of received) this.#held.set(message.messageId, message);
    this.#empty = fresh.length === 0 ? this.#empty + 1 : 0;
    return fresh;
  }

  /** Deletes them. What was held for too long is in sight again, and will be received once more. */
  async remove(messages: readonly Received[]): Promise<void> {
    const current = messages.map((message) => this.#held.get(message.messageId) ?? message);
    if ((await this.queue.remove(current)).length > 0) this.#empty = 0;
    for (const { messageId } of messages) this.#held.delete(messageId);
  }

  /** Gives back everything. */
  async release(): Promise<void> {
    const held = [...this.#held.values()];
    this.#held.clear();
    for (let start = 0; start < held.length; start += batchSize) await this.queue.release(held.slice(start, start + batchSize));
  }
}
