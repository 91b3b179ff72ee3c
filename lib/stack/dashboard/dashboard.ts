import { Duration } from 'aws-cdk-lib';
import { type Alarm, AlarmStatusWidget, Dashboard } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { Settings } from '../settings/settings.ts';
import { type CountedSet, mailWidgets } from './mail-widgets.ts';
import { type Pipeline, pipelineWidgets } from './pipeline-widgets.ts';
import { reputationWidgets } from './reputation-widgets.ts';
import { columns } from './widget.ts';

type Shown = Pipeline & { readonly alarms: readonly Alarm[] };

/** From the top: what fires, the mail, the account's rates, the pipeline. Its name is generated, so that several stacks have one each. */
export function dashboard(scope: Construct, settings: Settings, shown: Shown, sets: readonly CountedSet[]): Dashboard {
  const states = new AlarmStatusWidget({ title: 'Alarms', alarms: [...shown.alarms], width: columns, height: 3 });
  return new Dashboard(scope, 'Dashboard', {
    defaultInterval: Duration.days(7),
    widgets: [
      [states],
      // Without `metrics` nothing is counted by set.
      settings.metrics ? mailWidgets(sets, settings.metricTags) : [],
      reputationWidgets(settings),
      pipelineWidgets(shown),
    ],
  });
}
