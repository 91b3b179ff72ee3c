import { patience as usual } from './patience.ts';
import { PatientRetries } from './patient-retries.ts';
import type { Source } from './source.ts';
import { WholeAnswers } from './whole-answers.ts';

/** Where a client asks, and as whom. */
export type Reach = Pick<Source, 'region' | 'profile' | 'endpointUrl' | 'credentials'>;

/** How every client asks: where, as whom, and for how long. The region as the AWS CLI finds it: the SDK leaves `AWS_DEFAULT_REGION` out. */
export function clientConfiguration({ region, profile, endpointUrl, credentials }: Reach, patience = usual) {
  const { AWS_REGION, AWS_DEFAULT_REGION } = process.env;
  const given = region ?? (AWS_REGION ? undefined : AWS_DEFAULT_REGION);
  return {
    ...(given && { region: given }),
    ...(profile && { profile, logger: quiet }),
    ...(endpointUrl && { endpoint: endpointUrl }),
    ...(credentials && { credentials }),
    requestHandler: new WholeAnswers(patience),
    maxAttempts: patience.attempts,
    retryStrategy: new PatientRetries(patience.attempts),
  };
}

const nothing = () => {};

/** Whoever names a profile need not be warned that the environment has credentials, too. */
const quiet = { debug: nothing, info: nothing, warn: nothing, error: nothing };
