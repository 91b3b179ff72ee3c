import { RemovalPolicy } from 'aws-cdk-lib';
import type { Settings } from './settings/settings.ts';

/** What is retained goes all the same with the deployment that made it, where that fails. */
export function retained(removalPolicy: Settings['removalPolicy']): RemovalPolicy {
  return removalPolicy === 'retain' ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY;
}
