import { errorCode } from '../table/error-code.ts';
import { localPlace } from './local-place.ts';
import type { Service, Source } from './source.ts';
import { type AwsError, isUnreadable } from './unreadable-answer.ts';

/** Where no answer came, or none of AWS: what it was like, and what to look at. `undefined` for what AWS refuses with a name of its own. */
export function badWeather(error: AwsError, source: Source, service: Service): string | undefined {
  const sentence = weather(error, source, service);
  return sentence !== undefined && source.kind === 'local'
    ? `The local world is not up any more, or something else is in its place: start it with "ses-events local${localPlace(source.path).flag}".`
    : sentence;
}

function weather(error: AwsError, source: Source, service: Service): string | undefined {
  const { code = '', name, $fault, $metadata: { httpStatusCode = 0 } = {} } = error;
  // `--endpoint-url` is DynamoDB's alone.
  const way = service === 'DynamoDB' ? '--endpoint-url' : 'AWS_ENDPOINT_URL';
  const later = `try again in a minute; if it stays so, check the network, ${way} and any proxy.`;
  if (unreachable.includes(code)) return `AWS cannot be reached (${code}): check the network, --region and ${way}.`;
  if (unsafe.test(code))
    return `No safe connection to ${service} comes about (${code}): check ${way} and any proxy, and NODE_EXTRA_CA_CERTS if its certificate is your own.`;
  if (brokenOff.includes(code)) return `The connection to ${service} breaks off again and again: ${later}`;
  if (code === 'ETIMEDOUT' || name === 'TimeoutError') return `${service} does not answer in time: ${later}`;
  if (httpStatusCode >= 500)
    return `${service} has an error of its own (${($fault && errorCode(error)) ?? `HTTP ${httpStatusCode}`}): ${later}`;
  if (name === 'Unknown')
    return `Something other than ${service} answers${placeOf(source, service)}: check ${way} and any proxy.`;
  return isUnreadable(error)
    ? `What comes is cut off, or something other than ${service} answers${placeOf(source, service)}: check ${way} and any proxy, and try again.`
    : undefined;
}

const unreachable = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN', 'EADDRNOTAVAIL'];

const brokenOff = ['ECONNRESET', 'ECONNABORTED', 'EPIPE'];

/** OpenSSL's and Node's names for certificates that are not trusted, and for what is no TLS at all. */
const unsafe = /^(?:EPROTO$|ERR_SSL_|ERR_TLS_|CERT_|SELF_SIGNED_|DEPTH_ZERO_|UNABLE_TO_)/;

/** Without the user and the password that may stand in an address. */
function placeOf({ endpointUrl }: Source, service: Service): string {
  return endpointUrl !== undefined && service === 'DynamoDB' ? ` at ${new URL(endpointUrl).origin}` : '';
}
