import type { AwsAnswer, Operations } from './aws-request.ts';
import { versionParameter } from './bootstrap.ts';

/** Knows which version of the bootstrap is there. */
export const ssm: Operations = {
  GetParameter: ({ body }): AwsAnswer => {
    const { Name } = JSON.parse(body.toString());
    return Name === versionParameter
      ? { body: JSON.stringify({ Parameter: { Name, Type: 'String', Value: '31', Version: 1 } }) }
      : { status: 400, body: JSON.stringify({ __type: 'ParameterNotFound', message: `There is no parameter ${Name}.` }) };
  },
};
