import { CfnResource } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** CloudFormation makes and changes `late` after `early`: the resource that each stands for, not what belongs to it besides. */
export function madeAfter({ node: { defaultChild: early } }: IConstruct, { node: { defaultChild: late } }: IConstruct): void {
  if (CfnResource.isCfnResource(early) && CfnResource.isCfnResource(late)) late.addResourceDependency(early);
}
