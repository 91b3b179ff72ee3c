import type { Rule } from '../rule.ts';

/** For the system or for the mailbox. */
export const tooLarge: Rule = {
  reason: 'tooLarge',
  by: 'any server; RFC 1870',
  says: [
    '(message|mail|email|e mail|size|file|body|attachment|header|data|msg|letter) … (too (large|big|long)|larger than|bigger than|oversize*|over size|over the size)',
    '(message|mail|email|msg|body|attachment|header|headers|letter) (size |length |is |was |has |that )*(exceed*|is larger|over|greater|too|limit*) … (size|limit|maximum|fixed|length|bytes|kb|mb|max*|allowed|large|big)',
    '(message|mail|msg|maximum|max) (size|length) *',
    'size … (exceed*|limit|limits|too|larger|maximum|over|restriction|violation|not allowed)',
    'exceed* … (size|message limit|message length|maximum message|maximum size|max size)',
    'too (large|big) *',
    '(large|big) message*',
    '(larger|bigger) than',
    'oversize*',
    'recipsizelimit',
    'sendersizelimit',
    'size limit',
    '(more|larger|bigger|greater) than … bytes',
    '(max|maximum) message size exceeded',
    'mailsize limit',
    'taille (limite|maxim*)',
    'nachricht … zu gro*',
    'message … (trop (gros|volumineux|grand|long)|taille)',
    'mensaje … (demasiado|grande|excede)',
    'mensagem … (grande|excede|tamanho)',
    'messaggio … (troppo|grande|dimension*)',
    '(wiadomosc|przesylka) … (za duza|zbyt)',
    '(письмо|сообщение|размер) … (слишком|превыш)*',
    '(大小|过大|過大|太大)',
  ],
};
