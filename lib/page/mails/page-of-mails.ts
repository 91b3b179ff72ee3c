import type { SentMail } from '../../answers/mails/sent-mail.ts';

/** So many mails stand on a page. */
export const pageSize = 50;

/**
 * Takes mails, newest send first, until a page is full. It ends between two times of sending, so that the next, which begins before the oldest of them,
 * neither skips nor repeats a mail: those that were sent at the same time all come onto it.
 */
export class PageOfMails {
  readonly mails: SentMail[] = [];
  /** Whether there is a mail that it does not hold any more. */
  isOver = false;
  /** When the oldest of its mails was sent. */
  #oldest = '9999';

  get oldest(): string {
    return this.#oldest;
  }

  get isFull(): boolean {
    return this.mails.length >= pageSize;
  }

  /** @returns those that it holds */
  take(mails: readonly SentMail[]): readonly SentMail[] {
    const taken: SentMail[] = [];
    for (const mail of mails) {
      if (this.isOver || (this.isFull && mail.sentAt < this.#oldest)) {
        this.isOver = true;
        break;
      }
      taken.push(mail);
      this.mails.push(mail);
      if (mail.sentAt < this.#oldest) this.#oldest = mail.sentAt;
    }
    return taken;
  }
}
