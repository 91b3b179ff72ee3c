/** A type of a column of Glue, with the names of its parts as SES spells them. */
export type HiveType =
  | 'string'
  | 'boolean'
  | 'bigint'
  | { readonly arrayOf: HiveType }
  /** From names that nobody knows before. */
  | { readonly mapTo: HiveType }
  | { readonly struct: Readonly<Record<string, HiveType>> };

/** As Glue wants it: `array<struct<emailaddress:string>>`. Hive knows no upper case in names. */
export function inHive(type: HiveType): string {
  if (typeof type === 'string') return type;
  if ('arrayOf' in type) return `array<${inHive(type.arrayOf)}>`;
  if ('mapTo' in type) return `map<string,${inHive(type.mapTo)}>`;
  const parts = Object.entries(type.struct).map(([name, part]) => `${name.toLowerCase()}:${inHive(part)}`);
  return `struct<${parts.join(',')}>`;
}
