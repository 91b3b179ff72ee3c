import type { FailureQueue, Handle, Received } from '../../deployed/failure-queue.ts';

/** So many empty answers in a row end a queue: SQS may have given none of what there is. */
const emptyAnswers = 2;

/** The most that SQS takes in one request. */
const batchSize = 10;

/** What we have received of a queue, until it is deleted or given back: by its handles alone, so that memory does not grow with what it holds. */
export class Held {
  readonly #held = new Map<string, Handle>();
  #empty = 0;

  constructor(readonly queue: FailureQueue) {}

  /** Whether the queue seems to be empty, but for what is held. */
  get isDrained(): boolean {
    return this.#empty >= emptyAnswers;
  }

  /** @returns messages that were not held before; one that comes again, since it took long, is held by its new handle */
  async receive(most = batchSize): Promise<readonly Received[]> {
    const received = await this.queue.receive(most);
    const fresh = received.filter(({ messageId }) => !this.#held.has(messageId));
    for (const { messageId, receiptHandle } of received) this.#held.set(messageId, { messageId, receiptHandle });
    this.#empty = fresh.length === 0 ? this.#empty + 1 : 0;
    return fresh;
  }

  /** @returns how many were deleted: what was held for too long is in sight again, and will be received once more */
  async remove(messages: readonly Handle[]): Promise<number> {
    const gone = await this.queue.remove(messages.map((message) => this.#held.get(message.messageId) ?? message));
    if (gone.size < messages.length) this.#empty = 0;
    for (const { messageId } of messages) this.#held.delete(messageId);
    return gone.size;
  }

  /** Gives back everything. */
  async release(): Promise<void> {
    const held = [...this.#held.values()];
    this.#held.clear();
    for (let start = 0; start < held.length; start += batchSize) await this.queue.release(held.slice(start, start + batchSize));
  }
}
