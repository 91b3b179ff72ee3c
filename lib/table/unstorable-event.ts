/** An event whose keys or size DynamoDB would refuse. `message` names the attribute and the limit, never the value: it goes to a log. */
export class UnstorableEvent extends Error {
  override readonly name = 'UnstorableEvent';
}
