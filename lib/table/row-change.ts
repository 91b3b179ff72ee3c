import { tableKey } from './schema.ts';

/** Where in a row something stands: the attribute, then names of maps and places of lists. */
export type Path = readonly [attribute: string, ...inside: (string | number)[]];

/** What was read of a row, by which it is known to be still the same. */
export type Expected = { readonly path: Path } & (
  | { readonly text: string }
  /** Elements of a list. */
  | { readonly length: number }
  | { readonly absent: true }
);

/** A change of some places of a row: all others stay as they are, whatever they are by then. */
export type RowChange = {
  readonly expected: readonly Expected[];
  readonly set: readonly { readonly path: Path; readonly text: string }[];
  readonly remove: readonly Path[];
};

export type Expressions = {
  readonly names: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string | number>>;
  readonly condition: string;
  /** Absent where nothing changes. */
  readonly update?: string;
};

/**
 * As DynamoDB takes it: every name and value is a placeholder. The condition asks for the row, too, since an update of a row that is not there would make
 * one of it.
 */
export function expressionsOf({ expected, set, remove }: RowChange): Expressions {
  const [names, values] = [new Placeholders<string>('#n'), new Placeholders<string | number>(':v')];
  const at = (path: Path) => pathText(path, names);
  const conditions = expected.map((one) => {
    if ('absent' in one) return `attribute_not_exists(${at(one.path)})`;
    return 'text' in one ? `${at(one.path)} = ${values.of(one.text)}` : `size(${at(one.path)}) = ${values.of(one.length)}`;
  });
  const sections = [
    ...(set.length > 0 ? [`SET ${set.map(({ path, text }) => `${at(path)} = ${values.of(text)}`).join(', ')}`] : []),
    ...(remove.length > 0 ? [`REMOVE ${remove.map(at).join(', ')}`] : []),
  ];
  return {
    condition: [`attribute_exists(${at([tableKey.partition])})`, ...conditions].join(' AND '),
    ...(sections.length > 0 && { update: sections.join(' ') }),
    names: names.all,
    values: values.all,
  };
}

function pathText([attribute, ...inside]: Path, names: Placeholders<string>): string {
  const steps = inside.map((step) => (typeof step === 'number' ? `[${step}]` : `.${names.of(step)}`));
  return names.of(attribute) + steps.join('');
}

class Placeholders<Value> {
  readonly #known = new Map<Value, string>();

  constructor(private readonly sign: string) {}

  of(value: Value): string {
    const known = this.#known.get(value) ?? `${this.sign}${this.#known.size}`;
    this.#known.set(value, known);
    return known;
  }

  get all(): Readonly<Record<string, Value>> {
    return Object.fromEntries([...this.#known].map(([value, name]) => [name, value]));
  }
}
