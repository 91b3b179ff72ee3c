import { readmes } from './readmes.ts';

type Statement = {
  readonly Effect: 'Allow';
  readonly Action: string | readonly string[];
  readonly Resource: string | readonly string[];
};

export type Policy = { readonly Version: '2012-10-17'; readonly Statement: readonly Statement[] };

/** A call of AWS, as IAM decides about it. */
export type PermissionAsked = { readonly action: string; readonly resource: string };

/** The policy that stands under this heading in the README of the stack. */
export function policyOf(heading: string): Policy {
  const text = readmes.find(({ path }) => path === 'lib/stack/README.md')?.text ?? '';
  const section = text.split(/^#{2,3} /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  const [, block = ''] = /^```json\n([\s\S]*?)^```$/m.exec(section) ?? [];
  return JSON.parse(block);
}

/** Statements here only allow, and have no condition: anything else is refused, so that nobody believes it was checked. */
export function allows({ Statement }: Policy, asked: PermissionAsked): boolean {
  return Statement.some((statement) => grantsOf(statement).some((grant) => covers(grant, asked)));
}

/** What is granted and was not asked for: a policy that is least has none. */
export function unused({ Statement }: Policy, asked: readonly PermissionAsked[]): readonly PermissionAsked[] {
  return Statement.flatMap(grantsOf).filter((grant) => !asked.some((one) => covers(grant, one)));
}

/** Each action with each resource. */
function grantsOf({ Effect, Action, Resource, ...others }: Statement): readonly PermissionAsked[] {
  if (Effect !== 'Allow' || Object.keys(others).length > 0)
    throw new Error('This evaluator knows Allow without conditions alone.');
  return [Action].flat().flatMap((action) => [Resource].flat().map((resource) => ({ action, resource })));
}

function covers(grant: PermissionAsked, asked: PermissionAsked): boolean {
  return matches(grant.action, asked.action) && matches(grant.resource, asked.resource);
}

/** `*` is any text, slashes and colons too. */
function matches(pattern: string, text: string): boolean {
  const literal = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${literal.replaceAll('*', '.*')}$`).test(text);
}
