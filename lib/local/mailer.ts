import type { LocalWorld } from './local-world.ts';
import { toSnsMessage } from './sns.ts';
import { believableMail } from './traffic.ts';

/** More than this on the way to the function, and the mailer waits: the function is slower than the rate that was asked for. */
const mostInFlight = 500;

/** Sends believable mail at a steady rate into a local world; each event reaches the function when its time has come, one in ten twice. */
export class Mailer {
  private readonly timers = new Set<NodeJS.Timeout>();
  private readonly inFlight = new Set<Promise<void>>();
  private readonly ticking: NodeJS.Timeout;
  private mails = 0;
  private events = 0;

  /** @param rate mails a second */
  constructor(
    private readonly world: LocalWorld,
    rate: number,
    private readonly random: () => number,
    private readonly progress: (mails: number, events: number) => void,
  ) {
    this.ticking = setInterval(() => this.send(), 1_000 / rate);
  }

  /** Sends no more, and waits for what is on its way. Events whose time has not come are not published. */
  async stop(): Promise<void> {
    clearInterval(this.ticking);
    for (const timer of this.timers) clearTimeout(timer);
    await Promise.all(this.inFlight);
  }

  private send(): void {
    if (this.inFlight.size > mostInFlight) return;
    this.mails += 1;
    const sentAt = new Date();
    const messageId = `${sentAt.getTime().toString(16).padStart(16, '0')}-${String(this.mails).padStart(8, '0')}-000000`;
    for (const { after, event } of believableMail(messageId, sentAt, this.random)) {
      const timer = setTimeout(() => {
        this.timers.delete(timer);
        this.publish(JSON.stringify(event));
      }, after);
      this.timers.add(timer);
    }
  }

  private publish(text: string): void {
    const message = toSnsMessage(text);
    const deliveries =
      this.random() < 0.1 ? [this.world.deliver([message]), this.world.deliver([message])] : [this.world.deliver([message])];
    const delivered = Promise.all(deliveries).then(() => {
      this.inFlight.delete(delivered);
      this.events += 1;
      this.progress(this.mails, this.events);
    });
    this.inFlight.add(delivered);
  }
}
