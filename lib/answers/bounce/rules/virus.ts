import type { Rule } from '../rule.ts';

/** Found, or suspected. */
export const virus: Rule = {
  reason: 'virus',
  by: 'any server',
  says: [
    '(virus|viruses|malware|infected|trojan|worm|ransomware|eicar*|clamav|antivirus|anti virus)',
    'malicious (attachment|file|content|code|software)',
    'dangerous (attachment|content|file)',
    'вирус*',
    '病毒',
    'ウイルス',
  ],
};
