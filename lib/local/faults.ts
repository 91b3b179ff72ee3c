import { type Exchange, give, json, type TextAnswer } from './exchange.ts';
import { falseAnswers } from './false-answers.ts';

/** What can happen to a request. Of the rows it carries all are written, or none, unless it says otherwise. */
export const faults = {
  throttled: ({ response }) => give(response, refusal(400, 'ProvisionedThroughputExceededException')),
  throttledAccount: ({ response }) => give(response, refusal(400, 'RequestLimitExceeded')),
  internalError: ({ response }) => give(response, refusal(500, 'InternalServerError')),
  unavailablePage: ({ response }) => give(response, { status: 503, body: '<html>Service Unavailable</html>' }),
  hungUp: ({ response }) => response.socket?.destroy(),
  reset: ({ response }) => response.socket?.resetAndDestroy(),
  /** Rows are written. */
  internalErrorAfterWrite: async ({ body, forward, response }) => {
    await forward(body);
    give(response, refusal(500, 'InternalServerError'));
  },
  /** Rows are written. */
  answerLost: async ({ body, forward, response }) => {
    await forward(body);
    response.socket?.destroy();
  },
  /** Rows are written; the head of the answer promises more than comes. */
  resetInAnswer: async ({ body, forward, response }) => {
    const { status, body: answer } = await forward(body);
    response.writeHead(status, { ...json, 'Content-Length': answer.length }).write(half(answer), () => {
      response.socket?.resetAndDestroy();
    });
  },
  /** Rows are written; the answer ends as it should and is half of its JSON. */
  answerCutShort: async ({ body, forward, response }) => {
    const { status, body: answer } = await forward(body);
    give(response, { status, body: half(answer) });
  },
  /** Rows are written and the answer is whole; then the kept connection dies without a word. */
  droppedAfterAnswer: async ({ body, forward, response }) => {
    const { socket } = response;
    give(response, await forward(body), () => socket?.destroy());
  },
  /** Rows are written, a moment late. */
  slow: async ({ body, forward, response }) => {
    await new Promise((resolve) => setTimeout(resolve, 150));
    give(response, await forward(body));
  },
  /** Rows are written; no answer ever comes. */
  neverAnswered: async ({ body, forward }) => void (await forward(body)),
  ...falseAnswers,
  /** Of a batch every second row is written, and the others come back. One row alone is throttled, as DynamoDB does. */
  unprocessed: async ({ body, forward, response }) => {
    const { RequestItems = {}, ...others } = JSON.parse(body) as BatchWrite;
    const [[tableName, requests] = ['', []]] = Object.entries(RequestItems);
    if (requests.length < 2) return give(response, refusal(400, 'ProvisionedThroughputExceededException'));
    const taken = requests.filter((_, index) => index % 2 === 0);
    await forward(JSON.stringify({ ...others, RequestItems: { [tableName]: taken } }));
    const left = requests.filter((_, index) => index % 2 === 1);
    give(response, { status: 200, body: JSON.stringify({ UnprocessedItems: { [tableName]: left } }) });
  },
} as const satisfies Record<string, (exchange: Exchange) => unknown>;

export type Fault = keyof typeof faults;

type BatchWrite = { readonly RequestItems?: Readonly<Record<string, readonly unknown[]>> };

function refusal(status: number, type: string): TextAnswer {
  return { status, body: JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${type}`, message: type }) };
}

function half(text: string): string {
  return text.slice(0, Math.ceil(text.length / 2));
}
