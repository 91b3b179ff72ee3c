/** The stack is the application: one per account and region, unless the name is changed here. */
export const defaultStackName = 'ses-events';

/** Names of the stack's outputs, which readers look up. `RetentionDays` is there only where the setting is given. */
export const outputs = {
  configurationSetName: 'ConfigurationSetName',
  tableName: 'TableName',
  shardCount: 'ShardCount',
  feedIndex: 'FeedIndex',
  retentionDays: 'RetentionDays',
  topicArn: 'TopicArn',
  functionName: 'FunctionName',
  /** The function's on-failure destination: it failed on these events three times. */
  failedEventsQueueUrl: 'FailedEventsQueueUrl',
  /** The subscription's dead-letter queue: SNS could not hand these events to the function. */
  undeliveredEventsQueueUrl: 'UndeliveredEventsQueueUrl',
} as const;
