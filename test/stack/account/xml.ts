import type { AwsAnswer } from './aws-request.ts';

export type XmlValue = string | number | undefined | readonly XmlValue[] | { readonly [element: string]: XmlValue };

/** What an operation of the query protocol answers. */
export function queryAnswer(operation: string, result: XmlValue = {}): AwsAnswer {
  return { body: xml({ [`${operation}Response`]: { [`${operation}Result`]: result } }) };
}

export function queryError(code: string, message: string): AwsAnswer {
  return { status: 400, body: xml({ ErrorResponse: { Error: { Type: 'Sender', Code: code, Message: message } } }) };
}

/** An object's names become elements, and a list's entries `member`. */
export function xml(value: XmlValue): string {
  if (typeof value !== 'object') return escaped(String(value ?? ''));
  const named = Array.isArray(value) ? value.map((entry) => ['member', entry] as const) : Object.entries(value);
  return named.map(([name, inner]) => (inner === undefined ? '' : `<${name}>${xml(inner)}</${name}>`)).join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
