import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What CloudFormation says of stacks: for `REGION/STACK` the outputs, or the code of its refusal. */
export type Stacks = Readonly<Record<string, Readonly<Record<string, string>> | string>>;

export type CloudFormation = {
  readonly url: string;
  /** `REGION/STACK` of each request. */
  readonly asked: readonly string[];
  readonly stop: () => Promise<void>;
};

/** A CloudFormation on this machine, of every region: the signature says which one is meant. Of other stacks it says that there are none. */
export async function givenCloudFormation(stacks: Stacks): Promise<CloudFormation> {
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    const name = `${regionOf(request)}/${new URLSearchParams(await text(request)).get('StackName')}`;
    asked.push(name);
    const found = stacks[name] ?? 'ValidationError';
    response.statusCode = typeof found === 'string' ? 400 : 200;
    response.end(typeof found === 'string' ? refusal(found) : description(found));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function regionOf({ headers: { authorization = '' } }: IncomingMessage): string | undefined {
  return /Credential=[^/]+\/\d{8}\/([^/]+)\/cloudformation\//.exec(authorization)?.[1];
}

function refusal(code: string): string {
  return `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>no</Message></Error></ErrorResponse>`;
}

function description(outputs: Readonly<Record<string, string>>): string {
  const members = Object.entries(outputs).map(
    ([key, value]) => `<member><OutputKey>${key}</OutputKey><OutputValue>${value}</OutputValue></member>`,
  );
  const stack = `<member><StackStatus>CREATE_COMPLETE</StackStatus><Outputs>${members.join('')}</Outputs></member>`;
  return `<DescribeStacksResponse><DescribeStacksResult><Stacks>${stack}</Stacks></DescribeStacksResult></DescribeStacksResponse>`;
}
