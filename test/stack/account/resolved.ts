import { account, region } from './bootstrap.ts';

const pseudoParameters: Readonly<Record<string, string>> = {
  'AWS::AccountId': account,
  'AWS::Region': region,
  'AWS::Partition': 'aws',
  'AWS::URLSuffix': 'amazonaws.com',
};

/** A value of a template once it is deployed. */
export function resolved(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(resolved);
  const [[name, argument] = [], ...others] = Object.entries(value);
  const known = name !== undefined && others.length === 0 ? functions[name] : undefined;
  return known ? known(argument) : Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, resolved(inner)]));
}

/** As CloudFormation names a resource of the stack `ses-events` that has no name of its own. */
export function generatedName(logicalId: string): string {
  return `ses-events-${logicalId}-1A2B3C4D5E6F`;
}

const functions: Readonly<Record<string, (argument: unknown) => unknown>> = {
  Ref: (name) => pseudoParameters[String(name)] ?? generatedName(String(name)),
  'Fn::GetAtt': (path) => (Array.isArray(path) ? path.join('.') : path),
  'Fn::Join': (argument) => {
    const [separator, parts] = argument as [string, unknown[]];
    return parts.map(resolved).join(separator);
  },
  'Fn::Sub': (text) => String(text).replace(/\$\{([^}]+)\}/g, (_, name) => pseudoParameters[name] ?? name),
};
