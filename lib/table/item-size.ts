/**
 * The bytes that DynamoDB counts for a value, names included; `undefined` where it, or its document client, cannot hold it:
 * numbers of more than 38 digits or beyond a JavaScript integer's precision, names that are empty or over 64 KB, half surrogates,
 * names that the client trips over.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html
 */
export function bytesOf(value: unknown): number | undefined {
  if (typeof value === 'string') return value.isWellFormed() ? Buffer.byteLength(value) : undefined;
  if (typeof value === 'number') return isExact(value) ? Math.ceil(String(Math.abs(value)).length / 2) + 1 : undefined;
  if (typeof value === 'boolean' || value === null) return 1;
  if (typeof value !== 'object') return undefined;
  return Array.isArray(value) ? bytesOfList(value) : bytesOfMap(value);
}

/** A row's size is its attributes' without what a nested map costs on top. */
export function itemSize(item: object): number {
  return (bytesOf(item) ?? Number.NaN) - mapOverhead - Object.keys(item).length;
}

const mapOverhead = 3;

/** Bytes of an attribute's name. @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html */
const longestName = 65_535;

/**
 * The document client asks an object's `constructor` what it is, and refuses a map that has such a name (a sender's tag may be
 * called so); it assigns names to plain objects, and assigning `__proto__` sets none.
 */
const tripping: ReadonlySet<string> = new Set(['constructor', '__proto__']);

function bytesOfList(list: readonly unknown[]): number | undefined {
  let bytes = mapOverhead;
  for (const element of list) {
    const own = bytesOf(element);
    if (own === undefined) return undefined;
    bytes += own + 1;
  }
  return bytes;
}

function bytesOfMap(map: object): number | undefined {
  let bytes = mapOverhead;
  for (const name of Object.keys(map)) {
    const own = bytesOf((map as Readonly<Record<string, unknown>>)[name]);
    const length = Buffer.byteLength(name);
    if (own === undefined || length === 0 || length > longestName || tripping.has(name) || !name.isWellFormed())
      return undefined;
    bytes += length + own + 1;
  }
  return bytes;
}

function isExact(number: number): boolean {
  const magnitude = Math.abs(number);
  return number === 0 || (magnitude >= 1e-130 && magnitude <= Number.MAX_SAFE_INTEGER);
}
