import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import { addressWith } from './question/address-of.ts';
import type { MessageName, Messages } from './shared/protocol.ts';
import type { Html } from './views/document-text.ts';
import { Problem } from './views/problem.tsx';
import type { Visit } from './visit.ts';

/** Sends one message; waits while the browser is slow. @param id what the browser names when it comes back after a break */
export type Send = <Name extends MessageName>(name: Name, data: Messages[Name], id?: string) => Promise<void>;

/** Makes an answer; `gone` is aborted when nobody waits for it any more. */
type Act = (send: Send, gone: AbortSignal) => Promise<void>;

/**
 * An answer that takes its time, sent as it is made. Where something stands in the way the browser is told so in its place.
 * @param visit of the page that the answer is shown on, which is asked again
 */
export function answerStream(context: Context, visit: Visit, act: Act): Response {
  return messageStream(context, visit, async (send, gone) => {
    await act(send, gone);
    await send('done', null);
  });
}

/** The same for what has no end of its own. A browser whose connection breaks may come back and say what it has seen. */
export function messageStream(context: Context, visit: Visit, act: Act): Response {
  // Nobody would read it, and so nobody would leave it.
  if (context.req.method === 'HEAD') return context.body(null, 200, { 'Content-Type': 'text/event-stream' });
  // What stands between (a proxy of an editor, say) shall not wait for the end.
  context.header('X-Accel-Buffering', 'no');
  return streamSSE(context, async (stream) => {
    const gone = new AbortController();
    stream.onAbort(() => gone.abort());
    const send: Send = (event, data, id) =>
      stream.writeSSE({ event, data: JSON.stringify(data), retry: betweenAttempts, ...(id !== undefined && { id }) });
    try {
      await act(send, gone.signal);
    } catch (error) {
      if (gone.signal.aborted) return;
      const again = addressWith(visit, {});
      await send('problem', await html(<Problem error={visit.served.explain(error)} again={again} />));
    }
  });
}

/** Milliseconds that a browser which comes back waits first: nobody far away is burdened. */
const betweenAttempts = 500;

/** A piece of a page as text, for a message. */
export async function html(piece: Html): Promise<string> {
  return String(await piece);
}
