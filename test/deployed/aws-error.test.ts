import { explainAwsError } from '../../lib/deployed/aws-error.ts';
import type { Source } from '../../lib/deployed/source.ts';
import { UserError } from '../../lib/deployed/user-error.ts';

const stack: Source = { kind: 'stack', stack: 'ses-events' };
const table: Source = { kind: 'table', table: 'events', shards: 4, feedIndex: 'all' };
const local: Source = { kind: 'local' };

test.each([
  ['CredentialsProviderError', stack, /No AWS credentials were found: run "aws configure"/],
  ['ExpiredTokenException', stack, /have expired: sign in again/],
  ['UnrecognizedClientException', table, /does not accept these credentials/],
  ['AccessDeniedException', table, /need dynamodb:Query on the table and its indexes/],
  ['ValidationError', stack, /There is no stack ses-events in this account and region: deploy it with "npx cdk deploy"/],
  [
    'ValidationError',
    { ...stack, stack: 'staging', stackVariable: 'SES_EVENTS_STACK' },
    /There is no stack staging \(from SES_EVENTS_STACK\) in this account/,
  ],
  ['ResourceNotFoundException', table, /There is no table events with the indexes/],
  ['ThrottlingException', table, /throttling this table: try again/],
  [
    'ForeignAnswer',
    table,
    /^What comes is cut off, or something other than DynamoDB answers: check --endpoint-url and any proxy, and try again\.$/,
  ],
  [
    'ForeignAnswer',
    { ...table, endpointUrl: 'http://ana:pass@127.0.0.1:8000/x' },
    /answers at http:\/\/127\.0\.0\.1:8000: check/,
  ],
  [
    'ForeignAnswer',
    local,
    /^The local world is not up any more, or something else is in its place: start it with "ses-events local"\.$/,
  ],
  [
    'ForeignAnswer',
    { kind: 'local', path: 'my worlds/shop' } as const,
    /: start it with "ses-events local --path 'my worlds\/shop'"\.$/,
  ],
])('%s is one sentence with the remedy', (name, source, sentence) => {
  const explained = explainAwsError(Object.assign(new Error('raw'), { name }), source);
  expect(explained).toBeInstanceOf(UserError);
  expect((explained as UserError).message).toMatch(sentence);
});

test.each([
  [Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }), local, /local world is not up any more/],
  [Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }), table, /AWS cannot be reached/],
  [
    Object.assign(new Error('connect'), { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }),
    table,
    /No safe connection to DynamoDB.*NODE_EXTRA_CA_CERTS/,
  ],
  [
    Object.assign(new TypeError('Invalid URL'), { code: 'ERR_INVALID_URL' }),
    stack,
    /^The endpoint is no URL: check AWS_ENDPOINT_URL/,
  ],
  [new Error('Region not accepted: region="eu west"'), stack, /^The region is none of AWS: check --region/],
  [new Error('Region is missing'), stack, /No AWS region is set: give --region/],
  [new Error('Could not resolve credentials using profile: [x]'), stack, /check --profile/],
])('%s is one sentence with the remedy', (error, source, sentence) => {
  expect((explainAwsError(error, source) as Error).message).toMatch(sentence);
});

test('a defect of ours stays what it is', () => {
  const defect = new TypeError('x is not a function');
  expect(explainAwsError(defect, stack)).toBe(defect);
});
