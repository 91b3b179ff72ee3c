/**
 * Something that is not DynamoDB answered in its place: a proxy, a captive portal, a cache. Nobody knows whether a row was written, so it
 * counts as a broken connection does. `message` holds nothing of the answer but its status: it goes to a log.
 */
export class ForeignAnswer extends Error {
  override readonly name = 'ForeignAnswer';
  /** Has the SDK repeat the request, where it repeats any. */
  readonly $retryable = {};

  /** As the SDK's own errors have it. */
  readonly $metadata: { readonly httpStatusCode: number };

  constructor(status = 200) {
    super(`Something answered with status ${status} that is not DynamoDB.`);
    this.$metadata = { httpStatusCode: status };
  }
}
