/** A value as it goes over the wire: `{ "S": "text" }`. */
export type AttributeValue = Readonly<Record<string, unknown>>;

const keys: Readonly<Record<string, number>> = { messageId: 2_048, eventKey: 1_024, recipient: 2_048, typeDay: 2_048 };

/**
 * Why DynamoDB would refuse this item; nothing where it would not. Written from the documentation, apart from `lib/table/item-size.ts`.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html
 */
export function objections(item: Readonly<Record<string, AttributeValue>>): readonly string[] {
  const found: string[] = [];
  let bytes = 0;
  for (const [name, value] of Object.entries(item)) bytes += sizeOfName(name, found) + sizeOf(value, 1, found);
  for (const name of ['messageId', 'eventKey', 'typeDay']) if (!item[name]) found.push(`${name} is missing`);
  for (const [name, limit] of Object.entries(keys)) {
    const length = item[name] ? Buffer.byteLength(String(item[name].S ?? '')) : 1;
    if (length === 0 || length > limit) found.push(`the key ${name} has ${length} bytes`);
  }
  if (bytes > 400 * 1_024) found.push(`the item has ${bytes} bytes`);
  return found;
}

function sizeOfName(name: string, found: string[]): number {
  const bytes = Buffer.byteLength(name);
  if (bytes === 0 || bytes > 65_535) found.push(`a name has ${bytes} bytes`);
  if (!name.isWellFormed()) found.push('a name is no UTF-8');
  return bytes;
}

function sizeOf(value: AttributeValue, depth: number, found: string[]): number {
  const [[type, content] = ['nothing', undefined], ...more] = Object.entries(value);
  if (more.length > 0) found.push('a value has two types');
  if (depth > 32) found.push('nested deeper than 32 levels');
  switch (type) {
    case 'S':
      if (!String(content).isWellFormed()) found.push('a text is no UTF-8');
      return Buffer.byteLength(String(content));
    case 'N':
      return sizeOfNumber(String(content), found);
    case 'BOOL':
    case 'NULL':
      return 1;
    case 'L':
      return (content as readonly AttributeValue[]).reduce((sum, one) => sum + 1 + sizeOf(one, depth + 1, found), 3);
    case 'M':
      return Object.entries(content as Readonly<Record<string, AttributeValue>>).reduce(
        (sum, [name, one]) => sum + 1 + sizeOfName(name, found) + sizeOf(one, depth + 1, found),
        3,
      );
    default:
      found.push(`a value is of the type ${type}`);
      return 0;
  }
}

/** 38 digits, from 1E-130 to 9.9...E+125. */
function sizeOfNumber(number: string, found: string[]): number {
  const parts = /^-?(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(number);
  if (!parts) found.push(`${number} is no number`);
  const [, whole = '', fraction = '', exponent = '0'] = parts ?? [];
  const digits = (whole + fraction).replace(/^0+/, '').replace(/0+$/, '');
  const leading = (whole + fraction).length - (whole + fraction).replace(/^0+/, '').length;
  const magnitude = Number(exponent) + whole.length - 1 - leading;
  if (digits.length > 38) found.push(`${number} has ${digits.length} digits`);
  if (digits && (magnitude < -130 || magnitude > 125)) found.push(`${number} is out of range`);
  return Math.ceil(digits.length / 2) + 1 + Number(number.startsWith('-'));
}
