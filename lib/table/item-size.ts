/**
 * The bytes that DynamoDB counts for a value, names included; `undefined` where it, or its document client, cannot hold it:
 * numbers of more than 38 digits or beyond a JavaScript integer's precision, names that are empty or over 64 KB, half surrogates,
 * names that the client trips over.
 * @param length of a text in UTF-8, or an upper bound that costs less
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html
 */
export function bytesOf(value: unknown, length: Length = Buffer.byteLength): number | undefined {
  if (typeof value === 'string') return value.isWellFormed() ? length(value) : undefined;
  if (typeof value === 'number') return isExact(value) ? Math.ceil(String(Math.abs(value)).length / 2) + 1 : undefined;
  if (typeof value === 'boolean' || value === null) return 1;
  if (typeof value !== 'object') return undefined;
  return Array.isArray(value) ? bytesOfList(value, length) : bytesOfMap(value, length);
}

type Length = (text: string) => number;

/** No UTF-16 unit takes more than three bytes in UTF-8. */
export function atMost(text: string): number {
  return text.length * 3;
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

function bytesOfList(list: readonly unknown[], length: Length): number | undefined {
  let bytes = mapOverhead;
  for (const element of list) {
    const own = bytesOf(element, length);
    if (own === undefined) return undefined;
    bytes += own + 1;
  }
  return bytes;
}

function bytesOfMap(map: object, length: Length): number | undefined {
  let bytes = mapOverhead;
  for (const name of Object.keys(map)) {
    const own = bytesOf((map as Readonly<Record<string, unknown>>)[name], length);
    if (own === undefined || !isName(name)) return undefined;
    bytes += length(name) + own + 1;
  }
  return bytes;
}

function isName(name: string): boolean {
  return (
    name !== '' &&
    !tripping.has(name) &&
    name.isWellFormed() &&
    (atMost(name) <= longestName || Buffer.byteLength(name) <= longestName)
  );
}

function isExact(number: number): boolean {
  const magnitude = Math.abs(number);
  return number === 0 || (magnitude >= 1e-130 && magnitude <= Number.MAX_SAFE_INTEGER);
}
