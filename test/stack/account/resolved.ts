import { account, region } from './bootstrap.ts';

const pseudoParameters: Readonly<Record<string, string>> = {
  'AWS::AccountId': account,
  'AWS::Region': region,
  'AWS::Partition': 'aws',
  'AWS::URLSuffix': 'amazonaws.com',
};

/** A value of a template once it is deployed; what a resource would be called by then stands as its logical id. */
export function resolved(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(resolved);
  const [[name, argument] = [], ...others] = Object.entries(value);
  const known = name !== undefined && others.length === 0 ? functions[name] : undefined;
  return known ? known(argument) : Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, resolved(inner)]));
}

const functions: Readonly<Record<string, (argument: unknown) => unknown>> = {
  Ref: (name) => pseudoParameters[String(name)] ?? name,
  'Fn::GetAtt': (path) => (Array.isArray(path) ? path.join('.') : path),
  'Fn::Join': (argument) => {
    const [separator, parts] = argument as [string, unknown[]];
    return parts.map(resolved).join(separator);
  },
  'Fn::Sub': (text) => String(text).replace(/\$\{([^}]+)\}/g, (_, name) => pseudoParameters[name] ?? name),
};
