import type { Duration } from 'aws-cdk-lib';
import type {
  AutoValidationThreshold,
  ConfigurationSetTlsPolicy,
  HttpsPolicy,
  IDedicatedIpPool,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import type { SesEventType } from '../../events/event-type.ts';

/** A configuration set whose events are recorded: one of ours, with the options of the CDK's `ConfigurationSet`, or one that is there. */
export type ConfigurationSetSettings = OwnConfigurationSet | ExistingConfigurationSet;

type Recorded = {
  /** 1 to 64 of `A-Z a-z 0-9 _ -`. Senders name it. */
  readonly name: string;
  /**
   * Which events SES publishes. `open` puts a tracking pixel into the HTML mail of the whole configuration set and `click` rewrites its
   * links: leave them out to have mail go as it was written.
   * @default those of the setting `eventTypes`; where that is not given either all ten, of an existing set without `open` and `click`
   * @see https://docs.aws.amazon.com/ses/latest/dg/faqs-metrics.html
   */
  readonly eventTypes?: readonly SesEventType[];
};

/** It gets an event destination and nothing else: the set is neither changed nor deleted, whatever becomes of the stack. */
export type ExistingConfigurationSet = Recorded & { readonly existing: true };

/** @see https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_ses.ConfigurationSetProps.html */
export type OwnConfigurationSet = Recorded & SendingOptions & { readonly existing?: false };

/** How mail is sent that names the set. */
export type SendingOptions = {
  /** A domain of yours, verified in SES, for the links and pixels of tracking. @default the domain of SES */
  readonly customTrackingRedirectDomain?: string;
  /** Whether those use HTTPS: `REQUIRE`, `REQUIRE_OPEN_ONLY`, `OPTIONAL`. @default OPTIONAL */
  readonly customTrackingHttpsPolicy?: HttpsPolicy | `${HttpsPolicy}`;
  /** Whether mail to a server without TLS is not delivered (`REQUIRE`) or is (`OPTIONAL`). @default OPTIONAL */
  readonly tlsPolicy?: ConfigurationSetTlsPolicy | `${ConfigurationSetTlsPolicy}`;
  /** A pool of dedicated IP addresses to send from, or its name. @default the account's default pool, or shared addresses */
  readonly dedicatedIpPool?: string | IDedicatedIpPool;
  /** What puts an address on the account's suppression list: `BOUNCES_AND_COMPLAINTS`, `BOUNCES_ONLY`, `COMPLAINTS_ONLY`. @default as the account has it */
  readonly suppressionReasons?: SuppressionReasons | `${SuppressionReasons}`;
  /** Neither reads the account's suppression list nor puts addresses on it. @default false */
  readonly disableSuppressionList?: boolean;
  /** How sure SES must be of an address before it sends: `MEDIUM`, `HIGH`, `MANAGED`. @default as the account has it */
  readonly autoValidationThreshold?: AutoValidationThreshold | `${AutoValidationThreshold}`;
  /** @default false */
  readonly disableAutoValidation?: boolean;
  /** Whether CloudWatch gets the bounce and complaint rate of this set. @default false */
  readonly reputationMetrics?: boolean;
  /** Whether SES takes mail that names the set. @default true */
  readonly sendingEnabled?: boolean;
  /** Options of the Virtual Deliverability Manager, where the account has it. @default as the account has them */
  readonly vdmOptions?: {
    readonly engagementMetrics?: boolean;
    readonly optimizedSharedDelivery?: boolean;
  };
  /** How long SES tries to deliver, five minutes to 14 hours: a `Duration` of the CDK, or ISO 8601 such as `PT4H`. @default 14 hours */
  readonly maxDeliveryDuration?: Duration | string;
};
