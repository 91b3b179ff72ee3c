/** Names of groups, each with a number; and which further groups a mail is in, where it is in several. */
export class GroupNames {
  readonly #names: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #further = new Map<number, readonly number[]>();

  /** 1 and more. */
  numberOf(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#names.push(name);
    this.#numbers.set(name, this.#names.length);
    return this.#names.length;
  }

  /** @param key the mail's */
  addFurther(key: number, names: readonly string[]): void {
    if (names.length > 0)
      this.#further.set(
        key,
        names.map((name) => this.numberOf(name)),
      );
  }

  /** The names of a mail's groups. @param number of the first; zero for none */
  of(number: number, key: number): readonly string[] {
    const name = this.#names[number - 1];
    if (name === undefined) return [];
    const further = this.#further.get(key);
    return further ? [name, ...further.map((own) => this.#names[own - 1] ?? '')] : [name];
  }
}
