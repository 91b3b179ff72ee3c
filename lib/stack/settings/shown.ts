import { Duration } from 'aws-cdk-lib';

/** A value as it stands in a sentence. A construct refers to its whole app, which nobody wants to read. */
export function shown(value: unknown): string {
  if (value instanceof Duration) return value.toIsoString();
  try {
    return JSON.stringify(value) ?? typeof value;
  } catch {
    return `a ${Object(value).constructor.name}`;
  }
}
