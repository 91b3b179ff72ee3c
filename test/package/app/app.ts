import { App, Stack, type StackProps } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { ConfigurationSet, EmailIdentity, Identity, SuppressionReasons } from 'aws-cdk-lib/aws-ses';
import type { Construct } from 'constructs';
import { SesEvents, type SesEventsProps } from 'ses-events';

/** Somebody's own app, with a configuration set, an identity and a key of its own. */
class Shop extends Stack {
  constructor(scope: Construct, id: string, props: StackProps & { readonly events: SesEventsProps }) {
    super(scope, id, props);
    const identity = new EmailIdentity(this, 'Identity', { identity: Identity.domain('example.com') });
    const newsletter = new ConfigurationSet(this, 'Newsletter');
    const mail = new SesEvents(this, 'Mail', {
      ...props.events,
      configurationSets: [
        { name: 'shop', suppressionReasons: SuppressionReasons.BOUNCES_ONLY },
        { name: 'shop-quiet', eventTypes: ['send', 'delivery', 'bounce', 'complaint'] },
        { name: newsletter.configurationSetName, existing: true },
      ],
      encryptionKey: new Key(this, 'Key', { enableKeyRotation: true }),
    });
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    mail.grantSend(role, identity);
    mail.grantRead(role);
    for (const alarm of mail.alarms) alarm.addOkAction({ bind: () => ({ alarmActionArn: mail.topic.topicArn }) });
    mail.function.addEnvironment('STAGE', 'test');
  }
}

new Shop(new App(), 'Shop', { events: { retentionDays: 90 } });
