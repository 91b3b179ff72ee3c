/** The names of the groups that a mail is in, one as a rule, and a number for them. */
export class GroupNames {
  readonly #lists: (readonly string[])[] = [[]];
  readonly #numbers = new Map<string, number>();
  readonly #numbersOfSeveral = new Map<string, number>();

  /** 1 and more; zero for none. */
  numberOf(names: readonly string[]): number {
    const [name, ...further] = names;
    if (name === undefined) return 0;
    return further.length === 0
      ? this.#number(this.#numbers, name, names)
      : this.#number(this.#numbersOfSeveral, JSON.stringify(names), names);
  }

  of(number: number): readonly string[] {
    return this.#lists[number] ?? [];
  }

  /** How many numbers there are. */
  get size(): number {
    return this.#lists.length - 1;
  }

  #number(numbers: Map<string, number>, key: string, names: readonly string[]): number {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#lists.push(names) - 1;
    numbers.set(key, number);
    return number;
  }
}
