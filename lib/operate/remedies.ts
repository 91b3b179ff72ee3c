/** What to do before events are sent through the function again, by the error: the runbook in lib/stack/README.md says the same. */
const remedies: Readonly<Record<string, string>> = {
  MalformedEvent: 'somebody else published to the topic, or it was cut off: find the publisher; it can never be recorded',
  UnstorableEvent: 'larger than DynamoDB takes: keep the message and report it',
  TableUnavailable: 'DynamoDB throttled or was away: send it again; a higher shardCount if it comes back',
  ForeignAnswer:
    'something answered that is not DynamoDB, a proxy or an endpoint of your network: take it out of the way, then send',
  MissingCredentials: 'the function has no credentials: deploy again, then send',
  'Sandbox.Timedout': "the function's log says why; then send",
  EventAgeExceeded: 'raise the concurrency of the account or of the function, then send',
  Undelivered: 'deploy again if the function, its permission or the key is gone, then send',
  Unreadable: 'look at it with --show; it can never be recorded',
};

const other = 'the table or the role was changed, or the function does not start: deploy again, look at its log, then send';

export function remedyFor(error: string): string {
  return remedies[error] ?? other;
}
