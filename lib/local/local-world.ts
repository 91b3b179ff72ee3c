import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateTableCommand, DynamoDBClient, ResourceInUseException, waitUntilTableExists } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Template } from '../stack/synthesize.ts';
import { onlyDynamoDB } from '../table/only-dynamodb.ts';
import type { EventTable } from '../table/reader.ts';
import { fromEnvironment, type TableSettings } from '../table/settings.ts';
import { functionIn, tableIn } from './deployed-template.ts';
import { deployedTemplate, putFunction } from './deployment.ts';
import { type EmbeddedDynamoDB, startEmbeddedDynamoDB } from './embedded-dynamodb.ts';
import { startForwarding } from './forward/forwarding.ts';
import { InputError } from './input-error.ts';
import { LambdaService } from './lambda-service.ts';
import { type SnsMessage, toLambdaEvent } from './sns.ts';
import { undoAtExit } from './undo-at-exit.ts';

/** What `cdk deploy` would set up, on this machine: the bundled function, the table of the template, and what stands between. */
export type LocalWorld = {
  readonly endpoint: string;
  readonly table: EventTable & TableSettings;
  readonly lambda: LambdaService;
  /** What the function wrote to its log, line by line. */
  readonly log: readonly string[];
  readonly bundleBytes: number;
  /** One invocation with these messages; resolves when they are written or have gone to the failure queue. */
  readonly deliver: (messages: readonly SnsMessage[]) => Promise<void>;
  readonly stop: () => Promise<void>;
};

export type LocalWorldOptions = {
  /** An endpoint to use in place of the embedded DynamoDB. */
  readonly endpoint?: string;
  /** A folder in which the embedded DynamoDB keeps its data; memory if not given. */
  readonly path?: string;
  /** The loopback port of the embedded DynamoDB; a free one if not given. */
  readonly port?: number;
  /** How many execution environments the function may have. @default 1 */
  readonly concurrency?: number;
  /** Where the function finds DynamoDB, if not where the table is: at a proxy that injects faults. */
  readonly functionEndpoint?: string;
  /** The function's time limit in milliseconds. @default the template's */
  readonly timeout?: number;
  /** Gets each fact that is new, as a consumer of the event bus does; nothing is forwarded if not given. */
  readonly forward?: (event: object) => void;
  /** After how many milliseconds the function is stopped, if not at its time limit as on Lambda. */
  readonly stoppedAfter?: number;
};

const tableName = 'ses-events-local';
const topicArn = 'arn:aws:sns:us-east-1:123456789012:ses-events-local';

/** @throws InputError where a setting in `cdk.json`, the endpoint, the port or the folder cannot be used */
export async function startLocalWorld(options: LocalWorldOptions = {}): Promise<LocalWorld> {
  const template = await deployedTemplate();
  const database = options.endpoint
    ? { endpoint: options.endpoint, stop: async () => {} }
    : await startEmbeddedDynamoDB(options.path, options.port);
  try {
    return await startWorldOn(database, template, options);
  } catch (error) {
    await database.stop(); // Its process would keep this one from ending.
    throw error;
  }
}

async function startWorldOn(database: EmbeddedDynamoDB, template: Template, options: LocalWorldOptions): Promise<LocalWorld> {
  const aws = awsEnvironment(database.endpoint);
  const { environment, timeout } = functionIn(template, tableName);
  const client = await clientWithTable(database.endpoint, aws, template);
  // Not to be looked into by others, as `mkdtemp` makes every folder.
  const taskRoot = mkdtempSync(join(tmpdir(), 'ses-events-bundle-'));
  const removeBundle = undoAtExit(() => rmSync(taskRoot, { recursive: true, force: true }));
  await putFunction(taskRoot);
  const log: string[] = [];
  const forwarding =
    options.forward &&
    (await startForwarding({
      database: database.endpoint,
      tableName,
      environment: aws,
      timeout: options.timeout ?? timeout,
      log: (line) => log.push(line),
      take: options.forward,
    }));
  const functionEndpoint = options.functionEndpoint ?? forwarding?.endpoint ?? database.endpoint;
  const lambda = new LambdaService(
    {
      taskRoot,
      environment: { ...awsEnvironment(functionEndpoint), ...environment },
      timeout: options.timeout ?? timeout,
      ...(options.stoppedAfter !== undefined && { stoppedAfter: options.stoppedAfter }),
      log: (line) => log.push(line),
    },
    options.concurrency,
  );
  const killFunction = undoAtExit(() => lambda.kill());
  return {
    endpoint: database.endpoint,
    table: { client, ...fromEnvironment(environment), now: () => new Date() },
    lambda,
    log,
    bundleBytes: readdirSync(taskRoot).reduce((sum, file) => sum + statSync(join(taskRoot, file)).size, 0),
    deliver: (messages) => lambda.invoke(toLambdaEvent(messages, topicArn)),
    stop: async () => {
      await lambda.stop();
      killFunction();
      await forwarding?.stop();
      client.destroy();
      await database.stop();
      removeBundle();
    },
  };
}

/** What Lambda gives a function in its environment. The embedded DynamoDB takes any credentials; another endpoint may want real ones. */
function awsEnvironment(endpoint: string): Record<string, string> {
  const {
    AWS_REGION = 'us-east-1',
    AWS_ACCESS_KEY_ID = 'local',
    AWS_SECRET_ACCESS_KEY = 'local',
    AWS_SESSION_TOKEN,
  } = process.env;
  return {
    AWS_REGION,
    AWS_ACCESS_KEY_ID,
    AWS_SECRET_ACCESS_KEY,
    ...(AWS_SESSION_TOKEN && { AWS_SESSION_TOKEN }),
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
  };
}

async function clientWithTable(
  endpoint: string,
  aws: Record<string, string>,
  template: Template,
): Promise<DynamoDBDocumentClient> {
  const {
    AWS_REGION: region = '',
    AWS_ACCESS_KEY_ID: accessKeyId = '',
    AWS_SECRET_ACCESS_KEY: secretAccessKey = '',
    AWS_SESSION_TOKEN: sessionToken,
  } = aws;
  const client = new DynamoDBClient({
    endpoint,
    region,
    credentials: { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) },
  });
  try {
    await client.send(new CreateTableCommand(tableIn(template, tableName)));
  } catch (error) {
    if (isUnreachable(error))
      throw new InputError(`No DynamoDB answers at ${endpoint}: start it, or leave AWS_ENDPOINT_URL_DYNAMODB out.`);
    if (!(error instanceof ResourceInUseException)) throw error; // The table is there from an earlier run.
  }
  await waitUntilTableExists({ client, maxWaitTime: 600, minDelay: 0.05, maxDelay: 1 }, { TableName: tableName });
  return onlyDynamoDB(DynamoDBDocumentClient.from(client));
}

function isUnreachable(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === 'ERR_INVALID_URL';
}
