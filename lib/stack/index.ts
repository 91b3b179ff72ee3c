// The door for CDK apps: the construct, and what it takes and throws. Nobody in here uses it.
export { SesEvents } from './ses-events.ts';
export type {
  ConfigurationSetSettings,
  ExistingConfigurationSet,
  OwnConfigurationSet,
  SendingOptions,
} from './settings/configuration-set-settings.ts';
export type { SesEventsProps, SesEventsSettings } from './settings/ses-events-props.ts';
export { SettingsError } from './settings/settings-error.ts';
