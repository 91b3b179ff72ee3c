import { Duration } from 'aws-cdk-lib';
import { type GraphWidget, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Archive } from '../alarms/archive-alarms.ts';
import type { Forward } from '../alarms/forward-alarms.ts';
import type { EventArchive } from '../archive/event-archive.ts';
import { ofStream } from '../metrics/of-stream.ts';
import { tableWrites } from '../metrics/table-writes.ts';
import { graph } from './widget.ts';

export type Pipeline = {
  readonly topic: ITopic;
  readonly function: IFunction;
  readonly table: TableV2;
  readonly failedEvents: IQueue;
  readonly undeliveredEvents: IQueue;
} & Forward &
  Archive;

const period = Duration.minutes(5);
const maximum = { period, statistic: Stats.MAXIMUM } as const;

/** In the order in which an event passes; beside it, where they are there, the way to the event bus and that to the archive. */
export function pipelineWidgets({
  topic,
  function: recorder,
  table,
  failedEvents,
  undeliveredEvents,
  unforwardedEvents,
  forwarder,
  archive,
}: Pipeline): GraphWidget[] {
  return [
    graph(3, {
      title: 'Events at the topic and at the function',
      left: [topic.metricNumberOfMessagesPublished({ period, statistic: Stats.SUM }), recorder.metricInvocations({ period })],
    }),
    graph(3, {
      title: 'Failures: of the function, of its start, of the hand-over',
      left: [
        recorder.metricErrors({ period }),
        recorder.metricThrottles({ period }),
        topic.metricNumberOfNotificationsFailed({ period, statistic: Stats.SUM }),
      ],
    }),
    graph(3, {
      title: 'How long an event waits, and how long the function takes (ms)',
      left: [recorder.metric('AsyncEventAge', maximum)],
      right: [recorder.metricDuration({ period, statistic: Stats.p(50) }), recorder.metricDuration(maximum)],
    }),
    graph(3, { title: 'Writes to the table and its indexes', left: [tableWrites(table, 'consumed', period)] }),
    graph(3, { title: 'Writes that DynamoDB refused', left: [tableWrites(table, 'throttled', period)] }),
    graph(3, {
      title: 'Waiting in the failure queues',
      left: [failedEvents, undeliveredEvents, ...(unforwardedEvents ? [unforwardedEvents] : [])].map((queue) =>
        queue.metricApproximateNumberOfMessagesVisible(maximum),
      ),
    }),
    ...(forwarder ? wayToBus(forwarder) : []),
    ...(archive ? wayToArchive(archive) : []),
  ];
}

function wayToBus(forwarder: IFunction): GraphWidget[] {
  return [
    graph(2, {
      title: 'How long a new row waits for the event bus (ms)',
      left: [forwarder.metric('IteratorAge', maximum)],
    }),
    graph(2, {
      title: 'Failures of the function that forwards, and of its start',
      left: [forwarder.metricErrors({ period }), forwarder.metricThrottles({ period })],
    }),
  ];
}

function wayToArchive({ stream }: EventArchive): GraphWidget[] {
  return [
    graph(2, {
      title: 'How long a raw event waits for the archive (s)',
      left: [ofStream(stream, 'DeliveryToS3.DataFreshness', maximum)],
    }),
    graph(2, {
      title: 'Raw events that Firehose refused',
      left: [ofStream(stream, 'ThrottledRecords', { period, statistic: Stats.SUM })],
    }),
  ];
}
