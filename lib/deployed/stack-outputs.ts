import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { explainAwsError } from './aws-error.ts';
import { clientConfiguration } from './client-configuration.ts';
import type { Patience } from './patience.ts';
import type { Source } from './source.ts';
import { UnreadableAnswer } from './unreadable-answer.ts';

export type StackSource = Source & { readonly kind: 'stack' };

/** The outputs of a stack by their keys. @throws UserError: whoever asks DynamoDB later takes every other error for DynamoDB's */
export async function stackOutputs(source: StackSource, patience?: Patience): Promise<ReadonlyMap<string, string>> {
  // `--endpoint-url` is another DynamoDB.
  const { endpointUrl, ...reach } = source;
  try {
    const client = new CloudFormationClient(clientConfiguration(reach, patience));
    const { Stacks } = await client.send(new DescribeStacksCommand({ StackName: source.stack }));
    if (!Stacks?.[0]) throw new UnreadableAnswer('CloudFormation describes the stack, or says that there is none.');
    return new Map(Stacks[0].Outputs?.map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]));
  } catch (error) {
    throw explainAwsError(error, source, 'CloudFormation');
  }
}
