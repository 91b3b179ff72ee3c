import { day } from './duration.ts';

/** The suppression list of the account: who bounced for good or complained gets no more mail, since SES declines to send it. */
export class SuppressionList {
  private readonly since = new Map<string, number>();

  add(address: string, time: number): void {
    this.since.set(address, Math.min(time, this.since.get(address) ?? time));
  }

  has(address: string, time: number): boolean {
    return (this.since.get(address) ?? time) < time;
  }

  /** The sender has had a day to see it. */
  isWellKnown(address: string, time: number): boolean {
    return this.has(address, time - day);
  }
}
