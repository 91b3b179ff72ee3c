import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';

/**
 * In the bundle this stands for `@aws-sdk/credential-provider-node`, whose chain looks in files, at other services and in other
 * processes. Lambda gives a function its credentials by environment, and new ones with a new process.
 * The provider throws an `Error` that names the variable where one is not set.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime
 */
export const defaultProvider = (() => async () => {
  const { AWS_SESSION_TOKEN: sessionToken } = process.env;
  return {
    accessKeyId: variable('AWS_ACCESS_KEY_ID'),
    secretAccessKey: variable('AWS_SECRET_ACCESS_KEY'),
    ...(sessionToken && { sessionToken }),
  };
}) satisfies DynamoDBClientConfig['credentialDefaultProvider'];

function variable(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`The environment variable ${name} is not set: the bundled function takes its credentials from there.`);
  return value;
}
