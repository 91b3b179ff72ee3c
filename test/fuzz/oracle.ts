/** Whom an event concerns: everybody it went to, one of them whom SES does not name, or those in a list by this name. */
export type Shape = 'every' | 'one' | (string & {});

/** An element of a list of recipients. `mark` stands in it, so that it can be found again; texts carry none. */
export type Element = { readonly value: unknown; readonly address?: string; readonly mark?: string; readonly isText?: true };

/** What must come of a text. */
export type Expected =
  | { readonly kind: 'malformed' }
  | { readonly kind: 'acknowledged' }
  | (ExpectedRows & {
      readonly kind: 'rows';
      readonly messageId: string;
      readonly type: string;
      /** A row of it may exceed 400 KB. */
      readonly large: boolean;
      /** The names in its object that every row must have: known or not, but for the time and the list of recipients. */
      readonly kept: readonly string[];
    });

export type ExpectedRows = {
  /** Recipient to the marks of the elements about it; `nobody` for a row without a recipient. */
  readonly marks: ReadonlyMap<string, ReadonlySet<string>>;
  readonly candidates: readonly string[];
};

export const nobody = '';

export function keptNames(object: object, shape: Shape): readonly string[] {
  const members = Object.entries(object).filter(([name]) => name !== 'timestamp' && name !== shape);
  return members.flatMap(([name, value]) => (value === null || value === undefined ? [] : [name]));
}

/** Written anew from SES-FACTS, from how the event was made: parses no address. */
export function rowsOf(shape: Shape, destination: readonly string[], elements: readonly Element[]): ExpectedRows {
  const all = [...new Set(destination)];
  const fallback = all.length === 1 ? (all[0] ?? nobody) : nobody;
  const candidates = all.length > 1 ? all : [];
  const marks = new Map<string, Set<string>>();
  const add = (recipient: string, mark?: string) => {
    const own = marks.get(recipient) ?? new Set();
    marks.set(recipient, mark === undefined ? own : own.add(mark));
  };
  if (shape === 'every') for (const address of all) add(address);
  else if (shape !== 'one') for (const { value, address, mark } of elements) if (value !== null) add(address ?? fallback, mark);
  if (marks.size === 0) add(fallback);
  return { marks, candidates };
}
