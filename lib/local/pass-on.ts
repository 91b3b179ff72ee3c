import { type Agent, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import type { TextAnswer } from './exchange.ts';

export type HowToPassOn = {
  /** Keeps connections for the next request. */
  readonly agent?: Agent;
  /** In place of those that came. */
  readonly headers?: Readonly<Record<string, string>>;
};

/** Asks `target` what was asked here, with this body. */
export function passOn(
  target: string,
  { method, headers, url = '/' }: IncomingMessage,
  body: string,
  { agent, headers: others = {} }: HowToPassOn = {},
): Promise<TextAnswer> {
  return new Promise((resolve, reject) => {
    const own = { host: new URL(target).host, 'content-length': Buffer.byteLength(body), ...others };
    const options = { method, ...(agent && { agent }), headers: { ...headers, ...own } };
    request(new URL(url, target), options, (answer) => {
      text(answer).then((whole) => resolve({ status: answer.statusCode ?? 502, body: whole }), reject);
    })
      .on('error', reject)
      .end(body);
  });
}
