import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';

type Provider = ReturnType<NonNullable<DynamoDBClientConfig['credentialDefaultProvider']>>;

/**
 * In the bundle this stands for `@aws-sdk/credential-provider-node`, whose chain also looks in files, at other services and in other
 * processes. Lambda gives a function its credentials by environment, for as long as the process lives.
 * The provider rejects with MissingCredentials, which names the variable, where one is not set.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime
 */
export function defaultProvider(): Provider {
  return () => Promise.resolve().then(fromEnvironment);
}

function fromEnvironment(): Awaited<ReturnType<Provider>> {
  const sessionToken = process.env.AWS_SESSION_TOKEN;
  return {
    accessKeyId: variable('AWS_ACCESS_KEY_ID'),
    secretAccessKey: variable('AWS_SECRET_ACCESS_KEY'),
    ...(sessionToken && { sessionToken }),
  };
}

function variable(name: string): string {
  const value = process.env[name];
  if (value) return value;
  throw new MissingCredentials(
    `The environment variable ${name} is not set: the bundled function takes its credentials from there alone.`,
  );
}

class MissingCredentials extends Error {
  override readonly name = 'MissingCredentials';
}
