import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { defaultStackName } from './names.ts';
import { SesEvents } from './ses-events.ts';
import { assertTogether } from './settings/assert-settings.ts';
import type { StackSettings } from './settings/ses-events-props.ts';
import { contextPrefix } from './settings/settings-in-context.ts';

/** An app's stack that is nothing but `SesEvents`, for any account and region. */
export class SesEventsStack extends Stack {
  constructor(scope: Construct, { stackName = defaultStackName, account, region, ...settings }: StackSettings) {
    super(scope, stackName, {
      description: 'Records everything that happens to mail sent through Amazon SES.',
      env: { ...(account !== undefined && { account }), ...(region !== undefined && { region }) },
    });
    assertTogether(settings, this, contextPrefix);
    // The CDK leaves this id out of logical ids and of the outputs' names.
    new SesEvents(this, 'Default', settings);
  }
}
