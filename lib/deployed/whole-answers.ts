import type { Readable } from 'node:stream';
import { HttpResponse } from '@smithy/core/protocols';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import type { Patience } from './patience.ts';
import { UnreadableAnswer } from './unreadable-answer.ts';

type Handle = NodeHttpHandler['handle'];

/** A page of DynamoDB has a megabyte of rows, of which its JSON makes a few. */
const largestAnswer = 64 * 1024 * 1024;

/**
 * The SDK's own handler, but an answer is there whole, in time, or not at all: the SDK's time limits end with the first byte, or start
 * again with every byte.
 */
export class WholeAnswers extends NodeHttpHandler {
  constructor(private readonly patience: Patience) {
    super({ connectionTimeout: patience.connection });
  }

  override async handle(...[request, options]: Parameters<Handle>): ReturnType<Handle> {
    const { answer, interrupted } = this.patience;
    const end = new AbortController();
    const interrupt = () => end.abort();
    const timer = setTimeout(() => end.abort(new LateAnswer()), answer);
    interrupted?.addEventListener('abort', interrupt);
    try {
      interrupted?.throwIfAborted();
      const { response } = await super.handle(request, { ...options, abortSignal: end.signal });
      return { response: new HttpResponse({ ...response, body: await bytesOf(response.body) }) };
    } catch (error) {
      throw end.signal.aborted ? end.signal.reason : error;
    } finally {
      clearTimeout(timer);
      interrupted?.removeEventListener('abort', interrupt);
    }
  }
}

/** The SDK repeats what has this name. */
class LateAnswer extends Error {
  override readonly name = 'TimeoutError';
}

async function bytesOf(body: Readable): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > largestAnswer) throw new UnreadableAnswer('The answer is longer than any of AWS.');
  }
  return Buffer.concat(chunks);
}
