import type { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { Settings } from '../settings/settings.ts';
import { type Archive, archiveAlarms } from './archive-alarms.ts';
import { type Forward, forwardAlarms } from './forward-alarms.ts';
import { functionAlarms } from './function-alarms.ts';
import type { Listeners } from './listeners.ts';
import { queueAlarms } from './queue-alarms.ts';
import { reputationAlarms } from './reputation-alarms.ts';
import { silenceAlarm } from './silence-alarm.ts';
import { tableAlarm } from './table-alarm.ts';
import { topicAlarms } from './topic-alarms.ts';

type Watched = {
  readonly failedEvents: IQueue;
  readonly undeliveredEvents: IQueue;
  readonly function: IFunction;
  readonly topic: ITopic;
  readonly table: TableV2;
} & Forward &
  Archive;

/** The failure queues' in any case, and that of silence where it is asked for. */
export function alarms(scope: Construct, settings: Settings, listeners: Listeners, watched: Watched): readonly Alarm[] {
  const { silenceHours } = settings;
  return [
    ...queueAlarms(scope, listeners, watched),
    ...forwardAlarms(scope, settings, listeners, watched),
    ...(settings.alarms ? byDefault(scope, settings, listeners, watched) : []),
    ...(silenceHours === undefined ? [] : [silenceAlarm(scope, listeners, watched.function, silenceHours)]),
  ];
}

function byDefault(scope: Construct, settings: Settings, listeners: Listeners, watched: Watched): readonly Alarm[] {
  return [
    ...functionAlarms(scope, listeners, watched.function),
    ...topicAlarms(scope, listeners, watched.topic),
    tableAlarm(scope, listeners, watched.table),
    ...reputationAlarms(scope, listeners, settings),
    ...archiveAlarms(scope, listeners, watched),
  ];
}
