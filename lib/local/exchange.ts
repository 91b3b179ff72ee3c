import type { ServerResponse } from 'node:http';

/** A request on its way to DynamoDB, and the means to spoil it. */
export type Exchange = {
  readonly body: string;
  /** To the function. */
  readonly response: ServerResponse;
  /** Hands a body on to DynamoDB. */
  readonly forward: (body: string) => Promise<TextAnswer>;
};

export type Answer = { readonly status: number; readonly body: string | Buffer };
export type TextAnswer = { readonly status: number; readonly body: string };

export const json = { 'Content-Type': 'application/x-amz-json-1.0' } as const;

export function give(response: ServerResponse, { status, body }: Answer, then?: () => void): void {
  response.writeHead(status, { ...json, 'Content-Length': Buffer.byteLength(body) }).end(body, then);
}
