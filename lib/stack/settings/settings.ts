import { type SesEventType, sesEventTypes } from '../../events/event-type.ts';
import type { ConfigurationSetSettings } from './configuration-set-settings.ts';
import type { SesEventsProps } from './ses-events-props.ts';

/** A configuration set with the types of its events. */
export type RecordedSet = ConfigurationSetSettings & { readonly eventTypes: readonly SesEventType[] };

const defaults = {
  shardCount: 4,
  feedIndex: 'all',
  memorySize: 256,
  logRetentionDays: 90,
  removalPolicy: 'retain',
  deletionProtection: false,
  pointInTimeRecovery: true,
  encryption: 'awsOwned',
  alarms: true,
  bounceRateAlarms: [2, 4],
  complaintRateAlarms: [0.05, 0.08],
  dashboard: false,
  metricTags: [],
  forward: false,
  archive: false,
  denyOtherPublishers: false,
  tags: {},
} as const satisfies SesEventsProps;

/** The settings with their defaults. */
export type Settings = Omit<SesEventsProps, 'eventTypes' | 'configurationSets' | 'configurationSetName'> &
  Required<Pick<SesEventsProps, keyof typeof defaults | 'metrics'>> & {
    readonly configurationSets: readonly RecordedSet[];
    /** Which of them was alone before there were several, if it is among them. */
    readonly configurationSetName: string;
  };

/** @param stackName of the stack that holds them */
export function withDefaults({ eventTypes, ...given }: SesEventsProps, stackName: string): Settings {
  const { configurationSetName = stackName, configurationSets = [{ name: configurationSetName }] } = given;
  return {
    ...defaults,
    metrics: given.dashboard ?? defaults.dashboard,
    ...given,
    configurationSetName,
    configurationSets: configurationSets.map((set) => ({
      ...set,
      eventTypes: set.eventTypes ?? eventTypes ?? (set.existing ? untracked : sesEventTypes),
    })),
  };
}

/** What changes no mail: a set that is there has mail going already. */
const untracked = sesEventTypes.filter((type) => type !== 'open' && type !== 'click');
