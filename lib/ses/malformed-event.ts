/**
 * A text on the topic that is no SES event and no known notice. `message` says what is malformed and holds nothing of the
 * text itself: it goes to a log, and the text holds addresses.
 */
export class MalformedEvent extends Error {
  override readonly name = 'MalformedEvent';
}
