/** The stack's name, unless the setting `stackName` says another. */
export const defaultStackName = 'ses-events';

/** Where the events lie in the bucket of the archive: by the day (UTC) on which they arrived, as `events/day=2026-11-25/`. */
export const archivePrefix = 'events/';

/** Names of the stack's outputs, which readers look up. Some are there only where a setting asks for them. */
export const outputs = {
  configurationSetName: 'ConfigurationSetName',
  /** All of them, with commas between, where there are several. */
  configurationSetNames: 'ConfigurationSetNames',
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
  /** Where `alarmEmail` is told. */
  alarmTopicArn: 'AlarmTopicArn',
  dashboardName: 'DashboardName',
  /** The second function's on-failure destination: what of the table's stream did not reach the event bus. */
  unforwardedEventsQueueUrl: 'UnforwardedEventsQueueUrl',
  /** Hands new rows on to the event bus. */
  forwardFunctionName: 'ForwardFunctionName',
  archiveBucketName: 'ArchiveBucketName',
  /** `database.table` of Athena. Not `...TableName`: that would read as the table of a construct `...Archive`. */
  archiveTable: 'ArchiveTable',
  /** What SES hands the raw events to. */
  archiveStreamName: 'ArchiveStreamName',
  archiveRetentionDays: 'ArchiveRetentionDays',
  encryptionKeyArn: 'EncryptionKeyArn',
} as const;
