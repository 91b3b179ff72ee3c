import type { Source } from './source.ts';

/** Credentials, a region or an endpoint that the command line, the environment or the AWS configuration does not have, or has wrong. */
export function misconfigured(error: Error & { readonly code?: string }, { profile }: Source): string | undefined {
  const { name, code, message } = error;
  if (name === 'CredentialsProviderError' && profile !== undefined)
    return `The profile ${profile} is not in your AWS configuration, or gives no credentials: check --profile.`;
  if (name === 'CredentialsProviderError' || name === 'TokenProviderError')
    return 'No AWS credentials were found: run "aws configure" or "aws sso login", or name a profile with --profile.';
  if (code === 'ERR_INVALID_URL')
    return 'The endpoint is no URL: check AWS_ENDPOINT_URL, and endpoint_url in your AWS configuration.';
  // The SDK tells these apart by their text alone.
  if (message.includes('Region is missing')) return 'No AWS region is set: give --region, or set AWS_REGION.';
  if (message.includes('Region not accepted')) return 'The region is none of AWS: check --region and AWS_REGION.';
  return message.includes('Could not resolve credentials using profile') || message.includes('could not be found or parsed')
    ? 'The profile is not in your AWS configuration: check --profile.'
    : undefined;
}
