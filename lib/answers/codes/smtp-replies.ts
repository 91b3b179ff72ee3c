import { advice } from './advice.ts';
import { type Entry, type Meaning, meaningOf } from './meaning.ts';

/**
 * The replies with which a server refuses or puts off, for servers that give no enhanced status.
 * @see https://www.rfc-editor.org/rfc/rfc5321#section-4.2.3 and RFC 4954 (sign-in), RFC 7504 (521, 556)
 */
const replies: Readonly<Record<string, Entry>> = {
  '421': ['The server closed the connection: it takes nothing at the moment.', 'byItself', advice.later],
  '450': [
    'The mailbox cannot be used at the moment: busy, or the server puts new senders off (greylisting).',
    'byItself',
    advice.later,
  ],
  '451': ['The server gave up on an error of its own.', 'byItself', advice.theirs],
  '452': ['The server has no room left.', 'byItself', advice.later],
  '454': ['The server cannot check the sign-in at the moment.', 'byItself', advice.later],
  '455': ['The server cannot take the parameters at the moment.', 'byItself', advice.later],
  '500': ['The server could not read a command.', 'byItself', advice.protocol],
  '501': ['The server could not read a parameter: an address, as a rule.', 'afterFix', advice.checkAddress],
  '502': ['The server does not have this command.', 'byItself', advice.protocol],
  '503': ['The commands came in an order the server does not take.', 'byItself', advice.protocol],
  '504': ['The server does not have this parameter.', 'byItself', advice.protocol],
  '521': ['The server takes no mail at all.', 'never', advice.remove],
  '530': ['The server wants a sign-in or encryption first.', 'afterFix', advice.encryption],
  '534': ['The sign-in was of too weak a kind.', 'afterFix', advice.support],
  '535': ['The sign-in was refused.', 'afterFix', advice.support],
  '538': ['This kind of sign-in wants an encrypted connection.', 'afterFix', advice.encryption],
  '550': ['The mailbox does not exist, or the server does not want this mail.', 'never', advice.checkAddress],
  '551': ['The recipient is elsewhere, and the server does not pass mail on.', 'never', advice.checkAddress],
  '552': ['The mailbox is full, or the mail is too large.', 'afterFix', advice.smaller],
  '553': ['The server does not allow this address.', 'never', advice.checkAddress],
  '554': ['The server refused the whole transaction: policy or a block list, as a rule.', 'afterFix', advice.readAnswer],
  '555': ['The server does not take the parameters of the sender or the recipient.', 'afterFix', advice.format],
  '556': ['The domain takes no mail at all.', 'never', advice.remove],
};

export function smtpReply(code: string): Meaning | undefined {
  const entry = replies[code];
  return entry && meaningOf(entry);
}
