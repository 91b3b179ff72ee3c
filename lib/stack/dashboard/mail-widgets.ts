import type { GraphWidget } from 'aws-cdk-lib/aws-cloudwatch';
import type { SesEventType } from '../../events/event-type.ts';
import { eventCount } from '../metrics/event-count.ts';
import { graph } from './widget.ts';

export type CountedSet = { readonly name: string; readonly eventTypes: readonly SesEventType[] };

/** The types worth a graph, with the names of their metrics. @see https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-cloudwatch.html */
const shown = [
  { type: 'send', metricName: 'Send', title: 'Sends' },
  { type: 'delivery', metricName: 'Delivery', title: 'Deliveries' },
  { type: 'bounce', metricName: 'Bounce', title: 'Bounces' },
  { type: 'complaint', metricName: 'Complaint', title: 'Complaints' },
  { type: 'open', metricName: 'Open', title: 'Opens' },
  { type: 'click', metricName: 'Click', title: 'Clicks' },
] as const satisfies readonly { readonly type: SesEventType; readonly metricName: string; readonly title: string }[];

/** A graph for each type that any set records, with a line for each set that does. */
export function mailWidgets(sets: readonly CountedSet[], metricTags: readonly string[]): GraphWidget[] {
  return shown.flatMap(({ type, metricName, title }) => {
    const left = sets
      .filter(({ eventTypes }) => eventTypes.includes(type))
      .map(({ name }) => eventCount(metricName, name, metricTags));
    return left.length === 0 ? [] : [graph(3, { title: `${title} an hour, by configuration set`, left })];
  });
}
