import type { Reason } from './reason.ts';

/**
 * The replies that tell something by themselves; `450`, `550`, `552`, `553` and `554` are given for anything.
 * @see https://www.rfc-editor.org/rfc/rfc5321#section-4.2.3 and RFC 4954 (sign-in), RFC 7504 (521, 556)
 */
const replies: Readonly<Record<string, readonly [reason: Reason, says: string]>> = {
  '421': ['serverFault', 'The server closed the connection: it takes nothing at the moment.'],
  '432': ['policy', 'A password has to be renewed.'],
  '450': ['serverFault', 'The mailbox cannot be used at the moment.'],
  '451': ['serverFault', 'The server gave up on an error of its own.'],
  '452': ['serverFault', 'The server has no room left.'],
  '454': ['serverFault', 'The server cannot check the sign-in at the moment.'],
  '455': ['serverFault', 'The server cannot take the parameters at the moment.'],
  '500': ['serverFault', 'The server could not read a command.'],
  '501': ['serverFault', 'The server could not read a parameter.'],
  '502': ['serverFault', 'The server does not have this command.'],
  '503': ['serverFault', 'The commands came in an order the server does not take.'],
  '504': ['serverFault', 'The server does not have this parameter.'],
  '521': ['noSuchDomain', 'The server takes no mail at all.'],
  '523': ['tooLarge', 'The mail is larger than the server takes.'],
  '530': ['policy', 'The server wants a sign-in or encryption first.'],
  '534': ['policy', 'The sign-in was of too weak a kind.'],
  '535': ['policy', 'The sign-in was refused.'],
  '538': ['authentication', 'This kind of sign-in wants an encrypted connection.'],
  '551': ['noSuchAddress', 'The recipient is elsewhere, and the server does not pass mail on.'],
  '555': ['content', 'The server does not take the parameters of the sender or the recipient.'],
  '556': ['noSuchDomain', 'The domain takes no mail at all.'],
};

export function ofReply(code: string): { readonly reason: Reason; readonly says: string } | undefined {
  const [reason, says] = (Object.hasOwn(replies, code) && replies[code]) || [];
  return reason !== undefined && says !== undefined ? { reason, says } : undefined;
}
