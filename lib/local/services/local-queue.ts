import { randomUUID } from 'node:crypto';
import type { Journal } from './journal.ts';

export type QueuedMessage = {
  readonly messageId: string;
  readonly body: string;
  /** Epoch milliseconds. */
  readonly sentAt: number;
};

export type ReceivedMessage = QueuedMessage & { readonly receiptHandle: string };

type Reception = { readonly message: QueuedMessage; readonly receiptHandle: string; until: number };

/**
 * A standard queue of SQS: whoever receives a message hides it from others until it is deleted or its time is up. It keeps no order, delivers at
 * least once, and takes a handle for as long as no other reception came after it.
 * @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-visibility-timeout.html
 */
export class LocalQueue {
  readonly #visible = new Map<string, QueuedMessage>();
  readonly #received = new Map<string, Reception>();

  /** @param journal keeps the messages for the next world; memory if not given */
  constructor(
    private readonly journal?: Journal,
    private readonly now: () => number = Date.now,
  ) {
    for (const message of journal?.messages() ?? []) this.#visible.set(message.messageId, message);
  }

  /** @returns its id */
  send(body: string): string {
    const message = { messageId: randomUUID(), body, sentAt: this.now() };
    this.#visible.set(message.messageId, message);
    this.journal?.sent(message);
    return message.messageId;
  }

  /** @param most messages; @param hidden for so many milliseconds */
  receive(most: number, hidden: number): readonly ReceivedMessage[] {
    this.#showAgain();
    const received: ReceivedMessage[] = [];
    for (const message of this.#visible.values()) {
      if (received.length === most) break;
      const receiptHandle = `${message.messageId}/${randomUUID()}`;
      this.#visible.delete(message.messageId);
      this.#received.set(message.messageId, { message, receiptHandle, until: this.now() + hidden });
      received.push({ ...message, receiptHandle });
    }
    return received;
  }

  /** @returns whether there was such a message; one that was received again since stays */
  delete(receiptHandle: string): boolean {
    const messageId = idIn(receiptHandle);
    this.#showAgain();
    if (this.#received.get(messageId)?.receiptHandle !== receiptHandle) return false;
    this.#received.delete(messageId);
    if (this.#visible.size + this.#received.size > 0) this.journal?.deleted(messageId);
    else this.journal?.clear();
    return true;
  }

  /** @param hidden from now on for so many milliseconds; @returns whether it is hidden at all */
  changeVisibility(receiptHandle: string, hidden: number): boolean {
    this.#showAgain();
    const reception = this.#received.get(idIn(receiptHandle));
    if (reception?.receiptHandle !== receiptHandle) return false;
    reception.until = this.now() + hidden;
    return true;
  }

  counts(): { readonly waiting: number; readonly received: number } {
    this.#showAgain();
    return { waiting: this.#visible.size, received: this.#received.size };
  }

  #showAgain(): void {
    const now = this.now();
    for (const [messageId, { message, until }] of this.#received) {
      if (until > now) continue;
      this.#received.delete(messageId);
      this.#visible.set(messageId, message);
    }
  }
}

function idIn(receiptHandle: string): string {
  return receiptHandle.slice(0, receiptHandle.indexOf('/'));
}
