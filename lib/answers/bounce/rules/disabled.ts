import type { Rule } from '../rule.ts';
import { somebody } from './somebody.ts';

/** Class 5 by its code, for a while by its words. */
export const disabledForAWhile: Rule = {
  reason: 'disabled',
  heals: 'byItself',
  by: 'any server, for a while',
  says: [
    '(mailbox|account|user|recipient|address|inbox) … temporar(y|ily) (suspended|disabled|locked|inactive|deactivated|blocked|unavailable|closed|on hold)',
    'temporarily (suspended|disabled|locked|inactive) (mailbox|account|user|recipient)',
  ],
};

/** Inactive, suspended, closed; with local languages. */
export const disabled: Rule = {
  reason: 'disabled',
  by: 'any server',
  says: [
    `${somebody} … (is|has been|was|currently|temporarily|been|are|temporary|has|being|administratively|not) … (disabled|deactivated|inactive|suspended|locked|frozen|dormant|expired|closed|terminated|on hold|cancelled|canceled|deactive|inactivated|disactivated|archived|unavailable due to inactivity)`,
    '(recipient|recipient account|mailbox|account|recipients account) … (is|has been) ?(blocked|isblocked)',
    'now disabled',
    'no recipient activity',
    'not (currently )?being accepted for this mailbox',
    '(por falta de uso|per inutilizzo|wegen inaktivitat|ha expirado)',
    'user (is )?hangup',
    '(log ?in|log in|login) to enable receiving',
    '(address|mailaddress|mail address) is administratively disabled',
    'rejected inactive',
    'not configured to receive',
    'was not used for',
    'never logged (on|in|onto)',
    'hasnt (entered|logged)',
    `${somebody} (disabled|deactivated|inactive|suspended|locked|frozen|dormant|expired|closed|terminated|unactivated|disabled by|inactivated|unsubscribed)`,
    `(disabled|deactivated|inactive|suspended|locked|frozen|dormant|expired|closed|terminated|unused) ${somebody}`,
    `${somebody} … (is|are|was|not) (not )?(active|activated|enabled|yet activated|currently active|been activated)`,
    `${somebody} … (not|no longer|isnt) (currently |yet |longer )?(active|activated|enabled|accepting|receiving|in service|in use)`,
    '(mailbox|account|recipient|address|user|inbox) … (no longer|not|isnt|cannot|can not|cant|does not|doesnt|unable to) … (accept|accepts|accepting|receive|receives|receiving|take|taking) (new )?(mail|mails|email|emails|e mail|messages|message|any|incoming)',
    `${somebody} … blocked due to inactivity`,
    'due to inactivity',
    'extended inactivity',
    'inactive for (more|over|too)',
    'not accepting (any )?(mail|email|messages|new mail|incoming)',
    'mailbox is (frozen|locked|closed|inactive|disabled|suspended|deactivated|not active|not activated)',
    'account … (is|has been) (closed|disabled|suspended|locked|inactive|deactivated)',
    'terminated mailbox',
    '(konto|postfach|account|mailbox|adresse|empfanger) … (deaktiviert|gesperrt|geschlossen|gekundigt|inaktiv|abgemeldet|stillgelegt)',
    '(compte|boite|destinataire) … (desactive*|suspendu*|bloque*|ferme*|resilie*|inactif|inactive|cloture*)',
    '(cuenta|buzon|usuario) … (deshabilitad*|desactivad*|suspendid*|bloquead*|inactiv*|cancelad*)',
    '(conta|caixa|usuario) … (desativad*|suspens*|bloquead*|inativ*|cancelad*|desabilitad*)',
    '(casella|account|utente|mailbox) … (disattivat*|disatttivat*|disabilitat*|sospes*|bloccat*|inattiv*|chius*)',
    '(konto|skrzynka) … (zablokowan*|nieaktywn*|zawieszon*|wylaczon*|usuniet*)',
    '(schranka|ucet) … (deaktivovan*|zablokovan*|zrusen*|neaktivn*)',
    '(ящик|аккаунт|пользователь|получатель|учетная запись|account) … (отключен*|заблокирован*|неактив*|удален*|приостановлен*|деактивирован*)',
    '(账号|帐号|帳號|用户|用戶|邮箱|郵箱|信箱).{0,6}(停用|禁用|冻结|凍結|锁定|鎖定|注销|關閉|关闭|失效)',
  ],
};
