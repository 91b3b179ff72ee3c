import type { Rule } from '../rule.ts';

/** Before mailboxes: `does not accept mail with attachments` is no mailbox that is switched off. */
export const namedContent: Rule = {
  reason: 'content',
  by: 'any server',
  says: [
    'non (western|latin)*',
    'file extension',
    'not rfc #### compliant',
    'rfc #### compliant',
    '(mail|messages|email|emails) (with|containing) … attachment*',
  ],
};

/** Before sizes: a line is not the mail. */
export const lineTooLong: Rule = {
  reason: 'content',
  by: 'any server; RFC 5321',
  says: ['line (too long|length|is too long|exceed*|longer)', 'lines? … (too long|longer)', 'lines too long', 'line limit *'],
};

/** Headers, encodings, attachments. */
export const content: Rule = {
  reason: 'content',
  by: 'any server; RFC 5322',
  says: [
    '(attachment|attachments|attached|file type|filetype|file extension|extension|executable|zip|filename|file name|archive|macro|macros|mime type|content type) … (not|blocked|rejected|denied|prohibited|forbidden|refused|disallowed|banned|unacceptable|illegal|removed|is|are|invalid|type|types)',
    '(illegal|prohibited|forbidden|banned|blocked|disallowed|unacceptable|invalid|restricted|suspicious) (attachment|attachments|file|file type|extension|mime)*',
    '(contains|contained|with|has|have) … (attachment|attachments|executable|file type|zip)',
    'attachment*',
    '(no|missing|without) … field',
    'duplicate message',
    'invalid spool file',
    'conversion (failure|failed|error)',
    'banned (exe|file|name|content)*',
    'file extension',
    'blank from',
    '(non western|non latin|character sets?)',
    'invalid data in message',
    '(mime|header|headers|header field) … (error|errors|invalid|malformed|missing|not|duplicate|illegal|bad|broken|violat*|syntax|required|contain*|too|multiple|incorrect|rejected|garbage)',
    '(invalid|malformed|missing|bad|illegal|duplicate|multiple|no|broken|incorrect|improper|without|required|garbled|unparsable|unparseable|two|incomplete|syntactically|non rfc) (mime |message |mail |email |rfc )?(header|headers|from header|from|date|subject|message id|messageid|to|to header|date header|header line|address in|mime|content|format|boundary|encoding|charset|structure|recipient header|sender header)*',
    '(rfc ?(5322|2822|822|5321|2821|821|2045|2047|6532|2231|1123))',
    'not (rfc|compliant|conform*|valid (rfc|mime|format))',
    '(does not|doesnt|not) (conform|comply|compliant|meet|follow) *',
    '(8 ?bit|8bitmime|binarymime|binary|smtputf8|utf ?8|utf8|charset|character set|encoding|base64|quoted printable|non ascii|nul|null (byte|character)*|control char*)',
    'bare (lf|cr|linefeed|line feed|carriage|lfs|newline)*',
    '(stray|naked) (newline*|lf|cr|line)*',
    '(message|mail) … (malformed|format|mis ?formatted|corrupt*|broken|unparsable|incomplete|not formatted|format error|empty|no body|without body)',
    '(format|syntax) (error )?(of|in) (message|header|mail|the message|from|address in header)*',
    '(html|multipart|embedded|uuencode*|script|javascript|iframe) *',
    'message … (contains|contain|has) … (illegal|invalid|prohibited|forbidden|bad|characters|executable|null)',
    '(subject|body) … (contains|not allowed|rejected|empty|blank|missing|invalid|prohibited|illegal|too long)',
    '(too many|excessive) (headers|mime|parts|attachments|urls|lines)*',
    'conver* … (not|required|prohibited|failed|unsupported)',
    '(vedlegg|anhang|piece jointe|adjunto|anexo|allegato|zalacznik|вложени)*',
    '附件',
    '添付',
  ],
};
