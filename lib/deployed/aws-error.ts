import type { Source } from './source.ts';
import { UserError } from './user-error.ts';

/** What AWS, or the way to it, said no to, as one sentence with the remedy; any other error as it is. */
export function explainAwsError(error: unknown, source: Source): unknown {
  if (!(error instanceof Error)) return error;
  const sentence = sentenceFor(error, source);
  return sentence === undefined ? error : new UserError(sentence, { cause: error });
}

function sentenceFor(error: Error & { readonly code?: string }, source: Source): string | undefined {
  switch (error.name) {
    case 'NotInFeed':
      return error.message;
    case 'CredentialsProviderError':
      if (source.profile)
        return `The profile ${source.profile} is not in your AWS configuration, or gives no credentials: check --profile.`;
      return noCredentials;
    case 'TokenProviderError':
      return noCredentials;
    case 'ExpiredToken':
    case 'ExpiredTokenException':
      return 'The AWS credentials have expired: sign in again, for example with "aws sso login".';
    case 'UnrecognizedClientException':
    case 'InvalidClientTokenId':
    case 'InvalidSignatureException':
      return 'AWS does not accept these credentials: check --profile and --region.';
    case 'AccessDenied':
    case 'AccessDeniedException':
      return 'These credentials may not read here: they need dynamodb:Query on the table and its indexes, and cloudformation:DescribeStacks for --stack.';
    case 'ValidationError':
      return source.kind === 'stack'
        ? `There is no stack ${source.stack} in this account and region: deploy it with "npx cdk deploy", or name another with --stack or --region.`
        : undefined;
    case 'ValidationException':
    case 'ResourceNotFoundException':
      return source.kind === 'table'
        ? `There is no table ${source.table} with the indexes of ses-events in this account and region: check --table and --region.`
        : 'The table of the stack is not there, or has other indexes than ses-events gives it: check --region, or deploy again.';
    case 'ProvisionedThroughputExceededException':
    case 'Throttling':
    case 'ThrottlingException':
      return 'DynamoDB is throttling this table: try again in a minute, or ask for a shorter time.';
  }
  if (error.message.includes('Region is missing')) return 'No AWS region is set: give --region, or set AWS_REGION.';
  if (
    error.message.includes('Could not resolve credentials using profile') ||
    error.message.includes('could not be found or parsed')
  )
    return 'The profile is not in your AWS configuration: check --profile.';
  if (['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT'].includes(error.code ?? '')) {
    return source.kind === 'local'
      ? 'The local world is not up any more: start it with "ses-events local" in this folder.'
      : 'AWS cannot be reached: check the network, --region and --endpoint-url.';
  }
  return undefined;
}

const noCredentials =
  'No AWS credentials were found: run "aws configure" or "aws sso login", or name a profile with --profile.';
