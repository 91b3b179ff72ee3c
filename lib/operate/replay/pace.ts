/** What a pace needs of time; tests hand in their own. */
export type Clock = {
  readonly now: () => Date;
  readonly sleep: (milliseconds: number) => Promise<void>;
};

/** So many events a second, evenly: a time in which none were sent is not made up for. */
export class Pace {
  /** Epoch milliseconds from which on the next may go. */
  private free = 0;

  constructor(
    private readonly rate: number,
    private readonly clock: Clock,
  ) {}

  /** Resolves when it is the turn of so many. */
  async take(count: number): Promise<void> {
    const now = this.clock.now().getTime();
    const turn = Math.max(now, this.free);
    this.free = turn + (count / this.rate) * 1_000;
    if (turn > now) await this.clock.sleep(turn - now);
  }
}
