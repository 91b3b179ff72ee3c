/** What `cdk bootstrap` leaves in an account and region. */
export const account = '123456789012';
export const region = 'eu-west-1';

const qualifier = 'hnb659fds';

export const assetBucket = `cdk-${qualifier}-assets-${account}-${region}`;

export const versionParameter = `/cdk-bootstrap/${qualifier}/version`;

/** The roles that a person or the CDK takes on to deploy, as opposed to the one that CloudFormation has. */
export const bootstrapRoles = ['deploy', 'file-publishing', 'image-publishing', 'lookup'].map(roleArn);

export function roleArn(purpose: string): string {
  return `arn:aws:iam::${account}:role/cdk-${qualifier}-${purpose}-role-${account}-${region}`;
}
