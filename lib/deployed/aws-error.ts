import { errorCode } from '../table/error-code.ts';
import { badWeather } from './bad-weather.ts';
import { misconfigured } from './misconfigured.ts';
import { refusalOfService } from './refusal-of-service.ts';
import { namedStack, type Service, type Source } from './source.ts';
import type { AwsError } from './unreadable-answer.ts';
import { UserError } from './user-error.ts';

/**
 * What AWS, or the way to it, said no to, as one sentence with the remedy; any other error as it is. Of an answer nothing is repeated but
 * the name of its error.
 */
export function explainAwsError(error: unknown, source: Source, service: Service = 'DynamoDB'): unknown {
  if (!(error instanceof Error) || error instanceof UserError) return error;
  const sentence =
    misconfigured(error, source) ??
    badWeather(error, source, service) ??
    refusalOfService(error, service) ??
    refusal(error, source, service) ??
    unknownRefusal(error, service);
  return sentence === undefined ? error : new UserError(sentence, { cause: error });
}

function refusal(error: Error, source: Source, service: Service): string | undefined {
  switch (error.name) {
    case 'NotInFeed':
    case 'ShardsMissing':
      return error.message;
    case 'ExpiredToken':
    case 'ExpiredTokenException':
      return 'The AWS credentials have expired: sign in again, for example with "aws sso login".';
    case 'UnrecognizedClientException':
    case 'InvalidClientTokenId':
    case 'InvalidSignatureException':
    case 'SignatureDoesNotMatch':
      return 'AWS does not accept these credentials: check --profile and --region.';
    case 'AccessDenied':
    case 'AccessDeniedException':
      return 'These credentials may not read here: they need dynamodb:Query on the table and its indexes, and cloudformation:DescribeStacks for --stack.';
    case 'ValidationError':
      return source.kind === 'stack'
        ? `There is no stack ${namedStack(source)} in this account and region: deploy it with "npx cdk deploy", or name another with --stack or --region.`
        : undefined;
    case 'ValidationException':
    case 'ResourceNotFoundException':
      return source.kind === 'table'
        ? `There is no table ${source.table} with the indexes of ses-events in this account and region: check --table and --region.`
        : 'The table of the stack is not there, or has other indexes than ses-events gives it: check --region, or deploy again.';
    case 'ProvisionedThroughputExceededException':
    case 'RequestLimitExceeded':
    case 'Throttling':
    case 'ThrottlingException':
      return throttled[service] ?? `${service} is throttling this account: try again in a minute.`;
    default:
      return undefined;
  }
}

const throttled: { readonly [Name in Service]?: string } = {
  DynamoDB: 'DynamoDB is throttling this table: try again in a minute, or ask for a shorter time.',
  CloudFormation: 'CloudFormation is throttling this account: try again in a minute, or name the table with --table.',
};

/** A name that this version does not know; the text beside it may hold anything. */
function unknownRefusal(error: AwsError, service: Service): string | undefined {
  if (error.$fault === undefined) return undefined;
  const name = errorCode(error) ?? `HTTP ${error.$metadata?.httpStatusCode}`;
  return `${service} refuses the request (${name}): look for the reason under this name in the documentation of ${service}.`;
}
