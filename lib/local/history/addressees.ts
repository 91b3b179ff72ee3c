import { between, type Random } from './chance.ts';
import { colleagueOf, type Person, personOf } from './people.ts';
import type { Stream } from './streams.ts';
import type { SuppressionList } from './suppression-list.ts';

/** How often the sender has taken an address off its own lists a day after it bounced; else it goes on sending to it. */
const tidied = 0.85;

/** To whom the mails go: people whom the sender has long known, and those who join by a mail to newcomers. */
export class Addressees {
  private newcomers = 0;

  /** @param known how many the sender has long known */
  constructor(
    private readonly seed: number,
    private readonly known: number,
    private readonly suppressed: SuppressionList,
    private readonly random: Random,
  ) {}

  /** Those of one mail, each once. */
  next(stream: Stream, sentAt: number): readonly [Person, ...Person[]] {
    const person = stream.toNewcomers ? this.newcomer() : this.wellKnown(sentAt);
    if (this.random() * 100 >= (stream.toSeveral ?? 0)) return [person];
    const more = Array.from({ length: between(this.random, 1, 2) }, () => this.colleague(person));
    const others = new Map(more.map((other) => [other.address, other]));
    others.delete(person.address);
    return [person, ...others.values()];
  }

  private newcomer(): Person {
    this.newcomers += 1;
    return personOf(this.seed, this.known + this.newcomers - 1, true);
  }

  private wellKnown(sentAt: number): Person {
    const person = this.anybody();
    return this.suppressed.isWellKnown(person.address, sentAt) && this.random() < tidied ? this.wellKnown(sentAt) : person;
  }

  private anybody(): Person {
    const number = between(this.random, 0, this.known + this.newcomers - 1);
    return personOf(this.seed, number, number >= this.known);
  }

  /** Somebody at the same company: half of them are among those who get other mail, too. */
  private colleague(person: Person): Person {
    return colleagueOf(person, this.seed, between(this.random, 0, this.known - 1));
  }
}
