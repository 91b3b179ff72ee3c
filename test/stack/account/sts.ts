import { type Operations, parametersOf } from './aws-request.ts';
import { account, bootstrapRoles } from './bootstrap.ts';
import { queryAnswer, queryError } from './xml.ts';

/** Of whoever runs the command. */
export const person = { accessKeyId: 'AKIAPERSON', arn: `arn:aws:iam::${account}:user/deployer` } as const;

/** Lends the bootstrap roles and no others. */
export function sts(): { readonly operations: Operations; readonly arnOf: (accessKeyId: string) => string } {
  const accessKeyIdOf = (role: string) => `ASIA${bootstrapRoles.indexOf(role)}`;
  return {
    arnOf: (accessKeyId) =>
      accessKeyId === person.accessKeyId
        ? person.arn
        : (bootstrapRoles.find((role) => accessKeyIdOf(role) === accessKeyId) ?? 'nobody'),
    operations: {
      GetCallerIdentity: () => queryAnswer('GetCallerIdentity', { Arn: person.arn, UserId: 'AIDAPERSON', Account: account }),
      AssumeRole: (request) => {
        const role = parametersOf(request).get('RoleArn') ?? '';
        return bootstrapRoles.includes(role)
          ? queryAnswer('AssumeRole', { Credentials: lent(accessKeyIdOf(role)) })
          : queryError('AccessDenied', `${role} is no role of the bootstrap.`);
      },
    },
  };
}

function lent(accessKeyId: string) {
  return { AccessKeyId: accessKeyId, SecretAccessKey: 'secret', SessionToken: 'token', Expiration: '2099-01-01T00:00:00Z' };
}
