import type { Reason } from './reason.ts';

/** Details that a provider gives a meaning of its own. They go before words that any server may use, such as `blocked` or `access denied`. */
const codes: readonly (readonly [detail: RegExp, reason: Reason, by: string])[] = [
  // https://support.google.com/a/answer/3726730: PTR, unauthenticated, SPF, rates, TLS, DKIM; ARC.
  [/^7\.(?:25|26|27|29|30|32)$/, 'authentication', 'Gmail'],
  [/^7\.28$/, 'rateLimited', 'Gmail'],
  // https://learn.microsoft.com/exchange/mail-flow-best-practices/non-delivery-reports-in-exchange-online/non-delivery-reports-in-exchange-online
  [/^2\.12[12]$/, 'rateLimited', 'Microsoft 365'],
  [/^4\.310$/, 'noSuchDomain', 'Microsoft 365'],
  [/^4\.(?:6|14)$/, 'loop', 'Microsoft 365'],
  [/^4\.3(?:12|15|16|17|18|25|26)$/, 'network', 'Microsoft 365'],
  [/^7\.(?:23|506|509|515)$/, 'authentication', 'Microsoft 365'],
  [/^7\.(?:510|32\d)$/, 'policy', 'Microsoft 365'],
  [/^7\.13$/, 'disabled', 'Microsoft 365'],
  [/^7\.512$/, 'content', 'Microsoft 365'],
  [/^7\.64$/, 'relaying', 'Microsoft 365'],
  [/^7\.(?:500|508|650|651|652|850)$/, 'rateLimited', 'Microsoft 365'],
  [/^7\.507$/, 'policy', 'Microsoft 365'],
  [/^7\.(?:50\d|51[13-9]|52\d|60[6-9]|6[1-4]\d|703|705|708|750)$/, 'blocked', 'Microsoft 365'],
  [/^7\.(?:12|1[2-9]\d)$/, 'policy', 'Microsoft 365'],
];

/** For a code of class 4 or 5 such as `5.7.26`. */
export function ofProvider(code: string): { readonly reason: Reason; readonly by: string } | undefined {
  const detail = code.slice(2);
  const found = codes.find(([pattern]) => pattern.test(detail));
  return found && { reason: found[1], by: found[2] };
}
