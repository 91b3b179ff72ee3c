import type { SesEventsProps } from './ses-events-props.ts';
import { SettingsError } from './settings-error.ts';

/** What is given has to do something. @throws SettingsError */
export function assertMeaning(given: SesEventsProps, prefix: string): void {
  const { alarms = true, metrics = given.dashboard ?? false, metricTags = [] } = given;
  const idle = [
    metricTags.length > 0 && !metrics && (['metricTags', 'metrics'] as const),
    given.eventBusArn !== undefined && !given.forward && (['eventBusArn', 'forward'] as const),
    given.archiveRetentionDays !== undefined && !given.archive && (['archiveRetentionDays', 'archive'] as const),
  ].find((pair) => pair !== false);
  if (idle)
    throw new SettingsError(
      `The setting ${prefix}${idle[0]} means nothing without ${prefix}${idle[1]}: set that to true, too, or leave it out.`,
    );
  const rates = (['bounceRateAlarms', 'complaintRateAlarms'] as const).find((name) => given[name] !== undefined);
  if (rates !== undefined && !alarms)
    throw new SettingsError(
      `The setting ${prefix}${rates} means nothing where ${prefix}alarms is false: leave one of them out.`,
    );
}
