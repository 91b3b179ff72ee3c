import { Duration, Stack, Token } from 'aws-cdk-lib';
import {
  CfnConfigurationSet,
  ConfigurationSet,
  type ConfigurationSetProps,
  DedicatedIpPool,
  type IConfigurationSet,
  type IDedicatedIpPool,
} from 'aws-cdk-lib/aws-ses';
import type { Construct } from 'constructs';
import { retained } from './retained.ts';
import type { OwnConfigurationSet } from './settings/configuration-set-settings.ts';
import type { RecordedSet, Settings } from './settings/settings.ts';
import { SettingsError } from './settings/settings-error.ts';

/** A set, made or there, and what is recorded of it. */
export type RecordedConfigurationSet = { readonly set: IConfigurationSet } & Pick<RecordedSet, 'eventTypes'>;

/**
 * The sets of the settings. An id goes by the name, so that a set can be added, moved and left out without another being made anew; the one
 * that was alone before there could be several keeps the id that it had.
 */
export function configurationSets(
  scope: Construct,
  { configurationSets: sets, configurationSetName, removalPolicy }: Settings,
): readonly RecordedConfigurationSet[] {
  return sets.map((settings) => {
    const { name, eventTypes } = settings;
    const id = name === configurationSetName ? 'ConfigurationSet' : `ConfigurationSet-${idOf(scope, name)}`;
    if (settings.existing) return { eventTypes, set: ConfigurationSet.fromConfigurationSetName(scope, id, name) };
    assertOnce(scope, name);
    const set = new ConfigurationSet(scope, id, propsOf(scope, id, settings));
    set.applyRemovalPolicy(retained(removalPolicy));
    return { eventTypes, set };
  });
}

/** Another construct's name is not known yet; what refers to it is. */
function idOf(scope: Construct, name: string): string {
  return Token.isUnresolved(name) ? JSON.stringify(Stack.of(scope).resolve(name)).replaceAll(/[^A-Za-z0-9]/g, '') : name;
}

function propsOf(scope: Construct, id: string, settings: OwnConfigurationSet): ConfigurationSetProps {
  const { name, existing: _, dedicatedIpPool, maxDeliveryDuration, ...options } = settings;
  return {
    ...(options as ConfigurationSetProps),
    configurationSetName: name,
    ...(dedicatedIpPool !== undefined && { dedicatedIpPool: toPool(scope, `DedicatedIpPool-${id}`, dedicatedIpPool) }),
    ...(maxDeliveryDuration !== undefined && { maxDeliveryDuration: toDuration(maxDeliveryDuration) }),
  };
}

function toDuration(duration: Duration | string): Duration {
  return typeof duration === 'string' ? Duration.parse(duration) : duration;
}

function toPool(scope: Construct, id: string, pool: string | IDedicatedIpPool): IDedicatedIpPool {
  return typeof pool === 'string' ? DedicatedIpPool.fromDedicatedIpPoolName(scope, id, pool) : pool;
}

/** CloudFormation would refuse the second when the first is made. */
function assertOnce(scope: Construct, name: string): void {
  const others = Stack.of(scope)
    .node.findAll()
    .filter((node) => node instanceof CfnConfigurationSet);
  if (others.some((set) => set.name === name))
    throw new SettingsError(
      `The configuration set ${name} is made elsewhere in this stack: give it another name, or add "existing": true.`,
    );
}
