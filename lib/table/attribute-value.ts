import { setMember } from '../events/set-member.ts';

/** A value as DynamoDB's JSON has it: under the name of its type. @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_AttributeValue.html */
export type AttributeValue = { readonly [type: string]: unknown };

type Attributes = { readonly [name: string]: AttributeValue };

/**
 * What the document client makes of such a value, for the types that rows of ours have; another type's value is given as it stands there.
 * @throws TypeError where it is no such value
 */
export function plainValue(value: AttributeValue): unknown {
  if (typeof value !== 'object') throw new TypeError('This is no attribute value.');
  for (const type in value) {
    const held = value[type];
    switch (type) {
      case 'N':
        return Number(held);
      case 'M':
        return plainMap(held as Attributes);
      case 'L':
        return (held as readonly AttributeValue[]).map(plainValue);
      case 'NULL':
        return null;
      default:
        return held;
    }
  }
  return undefined;
}

export function plainMap(attributes: Attributes): { readonly [name: string]: unknown } {
  const map: Record<string, unknown> = {};
  for (const name of Object.keys(attributes)) setMember(map, name, plainValue(attributes[name] ?? {}));
  return map;
}
