import { Stack } from 'aws-cdk-lib';
import type { IAlarmAction } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Subscription, SubscriptionProtocol, Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { Settings } from '../settings/settings.ts';

/** Who is told when an alarm fires and when it is over. */
export type Listeners = {
  readonly told: readonly IAlarmAction[];
  /** Made for `alarmEmail`. */
  readonly topic: Topic | undefined;
};

/** @param key that the stack's topics are encrypted with, if one is given */
export function listeners(scope: Construct, { alarmTopicArn, alarmEmail }: Settings, key?: IKey): Listeners {
  const given = alarmTopicArn === undefined ? [] : [Topic.fromTopicArn(scope, 'AlarmTopic', alarmTopicArn)];
  const topic = alarmEmail === undefined ? undefined : emailTopic(scope, alarmEmail, key);
  return { told: [...given, ...(topic ? [topic] : [])].map((one) => new SnsAction(one)), topic };
}

function emailTopic(scope: Construct, address: string, key?: IKey): Topic {
  const topic = new Topic(new Construct(scope, 'AlarmEmail'), 'Topic', { enforceSSL: true, ...(key && { masterKey: key }) });
  topic.addToResourcePolicy(alarmsMayPublish(topic));
  // Not `EmailSubscription`, which puts the address into the resource's id: whoever reads the stack's events would read it.
  new Subscription(topic, 'Subscription', { topic, protocol: SubscriptionProtocol.EMAIL, endpoint: address });
  return topic;
}

/** @see https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html */
function alarmsMayPublish(topic: Topic): PolicyStatement {
  return new PolicyStatement({
    principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
    actions: ['sns:Publish'],
    resources: [topic.topicArn],
    conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(topic).account } },
  });
}
