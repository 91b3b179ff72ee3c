import type { Service } from './source.ts';

const deployAgain = 'deploy again with "npx cdk deploy", or check --stack and --region';

const noQueues =
  'These credentials may not use the failure queues: they need what the operator has in lib/stack/README.md, from sqs:ReceiveMessage to sqs:DeleteMessage.';

/** What these services refuse with names of their own, or for another reason than DynamoDB would. */
const refusals: { readonly [Name in Service]?: Readonly<Record<string, string>> } = {
  Lambda: {
    AccessDeniedException:
      'These credentials may not invoke the function: they need lambda:InvokeFunction on it, as the operator has in lib/stack/README.md.',
    ResourceNotFoundException: `The function of the stack is not there: ${deployAgain}.`,
    TooManyRequestsException:
      'Lambda has no free concurrency for the function: try again in a minute, or raise reservedConcurrency or the limit of the account.',
    KMSAccessDeniedException: 'The function may not use its key of KMS: see "Keys" in lib/stack/README.md.',
  },
  S3: {
    AccessDenied:
      'These credentials may not read the archive: they need s3:ListBucket on the bucket and s3:GetObject on its objects, as the replayer has in lib/stack/README.md, and kms:Decrypt where it has a key of yours.',
    NoSuchBucket: 'There is no such bucket in S3: check the name after s3://.',
    NoSuchKey: 'An object was deleted while it was about to be read: try again.',
    InvalidObjectState: 'An object lies in an archive class of S3: restore it first, with "aws s3api restore-object".',
    InvalidAccessKeyId: 'AWS does not accept these credentials: check --profile and --region.',
    PermanentRedirect: 'The bucket is in another region: name that with --region.',
    AuthorizationHeaderMalformed: 'The bucket is in another region: name that with --region.',
    IllegalLocationConstraintException: 'The bucket is in another region: name that with --region.',
  },
  SQS: {
    AccessDenied: noQueues,
    AccessDeniedException: noQueues,
    QueueDoesNotExist: `A failure queue of the stack is not there: ${deployAgain}.`,
    KmsAccessDenied: "These credentials may not use the queues' key of KMS: they need kms:Decrypt on it.",
    OverLimit: 'More messages of the queue are held than SQS lets be: try again in two minutes.',
  },
};

export function refusalOfService(error: Error, service: Service): string | undefined {
  return refusals[service]?.[error.name];
}
