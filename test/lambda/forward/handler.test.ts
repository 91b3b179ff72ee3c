import { altered, fixtureText } from '../../fixtures/fixture.ts';
import { until } from '../../local/until.ts';
import {
  eventBus,
  givenForwardFunction,
  type PutEntry,
  type PutRequest,
  type Respond,
  refuses,
  tableArn,
} from './given-forward-function.ts';
import { imagesOf } from './given-image.ts';

const forwarding = givenForwardFunction();

test('a new row is an entry of its own: the event as plain JSON, its type, its time, its table, and an id', async () => {
  expect(await forwarding.invoke(stream(fixtureText('bounce.json')))).toEqual({ answer: { batchItemFailures: [] } });
  const [entry] = entries();
  expect(entry).toMatchObject({ EventBusName: eventBus, Source: 'ses-events', DetailType: 'bounce', Resources: [tableArn] });
  const detail = detailOf(entry);
  expect(detail).toMatchObject({ type: 'bounce', permanent: true, bounce: { bounceType: 'Permanent' } });
  expect(entry?.Time).toBe(Date.parse(String(detail.occurredAt)) / 1_000);
  expect(detail.id).toMatch(new RegExp(`^${detail.messageId}#${detail.occurredAt}#bounce#[\\w-]{16}$`));
});

test('keys of the table, its indexes and its expiry stay behind', async () => {
  await forwarding.invoke(stream(fixtureText('delivery.json')));
  for (const name of ['eventKey', 'typeDay', 'expiresAt', 'digest']) expect(detailOf(entries()[0])).not.toHaveProperty(name);
});

test('the same row has the same id, another row another', async () => {
  await forwarding.invoke(stream(send('one'), send('one'), send('two')));
  const [one, again, two] = entries().map((entry) => detailOf(entry).id);
  expect(again).toBe(one);
  expect(two).not.toBe(one);
});

test('what was changed or erased, and a record without an image, goes nowhere', async () => {
  const [record] = stream(send('one')).Records;
  const others = [{ ...record, eventName: 'MODIFY' }, { ...record, eventName: 'REMOVE' }, {}, null];
  expect(await forwarding.invoke({ Records: others })).toEqual({ answer: { batchItemFailures: [] } });
  expect(forwarding.requests).toEqual([]);
});

test('an empty batch is no request', async () => {
  expect(await forwarding.invoke({ Records: [] })).toEqual({ answer: { batchItemFailures: [] } });
  expect(forwarding.requests).toEqual([]);
});

test('a request is signed, and has ten entries at most, in the order of the stream', async () => {
  await forwarding.invoke(stream(...numbered(23)));
  expect(forwarding.requests.map((request) => request.entries.length)).toEqual([10, 10, 3]);
  expect(entries().map(messageIdOf)).toEqual(numberedIds(23));
  expect(forwarding.requests[0]?.headers).toMatchObject({
    'x-amz-target': 'AWSEvents.PutEvents',
    'content-type': 'application/x-amz-json-1.1',
    authorization: expect.stringMatching(
      /^AWS4-HMAC-SHA256 Credential=anybody\/\d{8}\/eu-west-1\/events\/aws4_request, .*[0-9a-f]{64}$/,
    ),
    'x-amz-security-token': 'for-a-while',
  });
});

test('a request takes no more bytes than every EventBridge does', async () => {
  await forwarding.invoke(stream(...numbered(4).map((text) => withSubject(text, 'x'.repeat(100_000)))));
  expect(forwarding.requests.map((request) => request.entries.length)).toEqual([2, 2]);
});

describe('entries that EventBridge does not take', () => {
  test('what it throttles goes again, and nothing else with it', async () => {
    let asked = 0;
    const ended = await forwarding.invoke(stream(...numbered(3)), ({ entries: sent }) => {
      asked += 1;
      return sent.map((_, place) => (asked === 1 && place === 1 ? 'ThrottlingException' : undefined));
    });
    expect(ended).toEqual({ answer: { batchItemFailures: [] } });
    expect(forwarding.requests.map(idsOf)).toEqual([['number-1', 'number-2', 'number-3'], ['number-2']]);
  });

  test('what is never taken is reported by the first sequence number, and nothing behind that request is sent', async () => {
    const ended = await forwarding.invoke(stream(...numbered(30)), ({ entries: sent }) =>
      sent.map((entry) => (['number-13', 'number-15'].includes(messageIdOf(entry)) ? 'InternalFailure' : undefined)),
    );
    expect(ended).toEqual({ answer: { batchItemFailures: [{ itemIdentifier: '1012' }] } });
    expect(entries().map(messageIdOf)).not.toContain('number-21');
    expect(forwarding.requests).toHaveLength(1 + 5);
  });

  test('what it does not like goes without its object, and says so', async () => {
    const ended = await forwarding.invoke(stream(fixtureText('bounce.json'), send('one')), ({ entries: sent }) =>
      sent.map((entry) => ('bounce' in detailOf(entry) ? 'MalformedDetail' : undefined)),
    );
    expect(ended).toEqual({ answer: { batchItemFailures: [] } });
    const [, cut] = forwarding.requests
      .flatMap((request) => request.entries)
      .filter(({ DetailType }) => DetailType === 'bounce');
    expect(detailOf(cut)).toMatchObject({ type: 'bounce', permanent: true, truncated: true, id: expect.any(String) });
    expect(detailOf(cut)).not.toHaveProperty('bounce');
  });

  test('a whole request that it does not like is sent entry by entry: the others get there, and it holds nobody up', async () => {
    const ended = await forwarding.invoke(stream(...numbered(3)), (request, response) =>
      idsOf(request).includes('number-2') ? refuses(response, 400, 'ValidationException') : [undefined],
    );
    expect(ended).toEqual({ answer: { batchItemFailures: [] } });
    expect(entries().map(messageIdOf).toSorted()).toEqual([
      ...['number-1', 'number-1', 'number-2', 'number-2', 'number-2', 'number-3', 'number-3'],
    ]);
    await until(() =>
      forwarding.logged().includes('the row at sequence number 1001, which stays off the bus: ValidationException'),
    );
  });

  test('without time to send them one by one, all are handed over again', async () => {
    const ended = await forwarding.invoke(
      stream(...numbered(3)),
      (_request, response) => refuses(response, 400, 'ValidationException'),
      5_000,
    );
    expect(ended).toEqual({ answer: { batchItemFailures: [{ itemIdentifier: '1000' }] } });
    expect(forwarding.requests).toHaveLength(1);
  });

  test.each(['InvalidArgument', 'NobodyKnowsThis'])(
    'one that it refuses in its shortest form, too, with %s, is logged by its place and left out: the others go on',
    async (code) => {
      const ended = await forwarding.invoke(stream(...numbered(12)), ({ entries: sent }) =>
        sent.map((entry) => (messageIdOf(entry) === 'number-3' ? code : undefined)),
      );
      expect(ended).toEqual({ answer: { batchItemFailures: [] } });
      expect(entries().map(messageIdOf)).toContain('number-12');
      await until(() => forwarding.logged().includes(`the row at sequence number 1002, which stays off the bus: ${code}`));
    },
  );

  test('one that is left out does not hide another that waits', async () => {
    const codes: Readonly<Record<string, string>> = { 'number-1': 'InvalidArgument', 'number-2': 'AccessDeniedException' };
    const ended = await forwarding.invoke(stream(...numbered(3)), ({ entries: sent }) =>
      sent.map((entry) => codes[messageIdOf(entry)]),
    );
    expect(ended).toEqual({ answer: { batchItemFailures: [{ itemIdentifier: '1000' }] } });
  });
});

describe('requests that fail', () => {
  test.each([
    ['a throttle', 400, 'ThrottlingException'],
    ['a server error', 500, 'InternalException'],
    ['an outage', 503, 'ServiceUnavailable'],
  ])('%s is waited out', async (_what, status, type) => {
    let asked = 0;
    const ended = await forwarding.invoke(stream(send('one')), (_request, response) => {
      asked += 1;
      return asked < 3 ? refuses(response, status, type) : [undefined];
    });
    expect(ended).toEqual({ answer: { batchItemFailures: [] } });
    expect(forwarding.requests).toHaveLength(3);
  });

  test.each(['closes', 'breaks off'])('a connection that %s: the entry is sent again', async (what) => {
    let asked = 0;
    const ended = await forwarding.invoke(stream(send('one')), (_request, response) => {
      asked += 1;
      if (asked > 1) return [undefined];
      if (what === 'closes') response.destroy();
      else response.writeHead(200, { 'Content-Length': 500 }).write('{"Entr', () => response.destroy());
      return undefined;
    });
    expect(ended).toEqual({ answer: { batchItemFailures: [] } });
    expect(forwarding.requests).toHaveLength(2);
  });

  test.each(['<html>A proxy</html>', '{}', '{"Entries":[]}', '{"FailedEntryCount":0}'])(
    'an answer that is none of EventBridge, %s, is not taken for a yes',
    async (page) => {
      const ended = await forwarding.invoke(stream(send('one')), (_request, response) => void response.end(page));
      expect(ended).toEqual({ answer: { batchItemFailures: [{ itemIdentifier: '1000' }] } });
    },
  );

  test.each([
    ['AccessDeniedException', 400],
    ['ResourceNotFoundException', 400],
    ['UnrecognizedClientException', 400],
    ['InvalidSignatureException', 400],
    ['ExpiredTokenException', 400],
    ['NotAuthorizedForSourceException', 400],
    ['AnyOther', 403],
  ])('%s is reported at once: only a person can mend that', async (type, status) => {
    const ended = await forwarding.invoke(stream(send('one'), send('two')), (_request, response) =>
      refuses(response, status, type),
    );
    expect(ended).toEqual({ answer: { batchItemFailures: [{ itemIdentifier: '1000' }] } });
    expect(forwarding.requests).toHaveLength(1);
    await until(() => forwarding.logged().includes(type));
  });

  test('a 400 that is none of EventBridge leaves nothing out', async () => {
    const ended = await forwarding.invoke(stream(send('one'), send('two')), (_request, response) => {
      response.writeHead(400).end('<html>A proxy</html>');
      return undefined;
    });
    expect(ended).toEqual({ answer: { batchItemFailures: [{ itemIdentifier: '1000' }] } });
    expect(forwarding.requests).toHaveLength(1);
  });

  test('without time for another attempt it reports what is left', async () => {
    const throttled = ({ entries: sent }: PutRequest) => sent.map(() => 'ThrottlingException');
    const ended = await forwarding.invoke(stream(send('one')), throttled, 5_000);
    expect(ended).toEqual({ answer: { batchItemFailures: [{ itemIdentifier: '1000' }] } });
    expect(forwarding.requests).toHaveLength(1);
  });

  test('without time for another request it reports the first that was not sent', async () => {
    const ended = await forwarding.invoke(stream(...numbered(12)), undefined, 5_000);
    expect(ended).toEqual({ answer: { batchItemFailures: [{ itemIdentifier: '1010' }] } });
  });
});

test('a row too large for an entry goes without its object; one whose subject alone is too large, with what names it', async () => {
  const huge = '\u0001'.repeat(170_000);
  const ended = await forwarding.invoke(
    stream(altered('bounce', { bounce: { reportingMTA: huge } }), withSubject(send('one'), huge)),
  );
  expect(ended).toEqual({ answer: { batchItemFailures: [] } });
  const [bounce, sent] = entries().map(detailOf);
  expect(bounce).toMatchObject({ type: 'bounce', subject: expect.any(String), truncated: true });
  expect(bounce).not.toHaveProperty('bounce');
  expect(Object.keys(sent ?? {}).toSorted()).toEqual(['id', 'messageId', 'occurredAt', 'truncated', 'type']);
});

test.each([
  ['no key', { messageId: { S: 'm' } }],
  ['a key of another form', { messageId: { S: 'm' }, eventKey: { S: 'ana@example.com' } }],
  ['a time that is none', { messageId: { S: 'm' }, eventKey: { S: 'soon#bounce#x' } }],
  [
    'an object that is no JSON',
    { messageId: { S: 'm' }, eventKey: { S: '2026-11-01T10:00:00.000Z#bounce#x' }, bounce: { S: '{' } },
  ],
])('a row of somebody else with %s goes nowhere and holds nothing up', async (_what, image) => {
  const foreign = { eventName: 'INSERT', dynamodb: { SequenceNumber: '7', NewImage: image } };
  const ended = await forwarding.invoke({ Records: [foreign, ...stream(send('one')).Records] });
  expect(ended).toEqual({ answer: { batchItemFailures: [] } });
  expect(entries().map(messageIdOf)).toEqual(['one']);
  await until(() => forwarding.logged().includes('The row at sequence number 7 is none that ses-events has written'));
});

test('its log has one object for an invocation that left something, and nothing of the mail; of a good one nothing', async () => {
  const [record] = stream(fixtureText('bounce.json')).Records;
  const denied: Respond = (_request, response) => refuses(response, 400, 'AccessDeniedException');
  const at = (SequenceNumber: string) => ({ Records: [{ ...record, dynamodb: { ...record?.dynamodb, SequenceNumber } }] });
  await forwarding.invoke(at('71'), denied);
  await forwarding.invoke(at('72'));
  await forwarding.invoke(at('ana@example.com'), denied);
  await until(() => forwarding.logged().includes('without a sequence number'));
  const lines = forwarding.logged().trim().split('\n');
  expect(lines.slice(-2).map((line) => JSON.parse(line))).toEqual([
    logLine('Not on the bus yet, from sequence number 71 on: AccessDeniedException.'),
    logLine('Not on the bus yet, from a record without a sequence number on: AccessDeniedException.'),
  ]);
  expect(forwarding.logged()).not.toContain('@');
});

test.each([[undefined], [null], [{ key1: 'value1' }]])(
  '%j is no invocation by a stream, and the error says what is',
  async (payload) => {
    const { error } = await forwarding.invoke(payload ?? null);
    expect(error?.message).toMatch(/^The function takes records of a DynamoDB stream: \{ "Records": \[\{ "eventName"/);
  },
);

function logLine(errorMessage: string) {
  return { timestamp: expect.any(String), level: 'WARN', message: { errorType: 'UnforwardedEvents', errorMessage } };
}

/** As Lambda hands over a batch of new rows. */
function stream(...texts: readonly string[]) {
  const records = texts.flatMap(imagesOf).map((image, place) => ({
    eventID: `event-${place}`,
    eventName: 'INSERT',
    eventSource: 'aws:dynamodb',
    eventSourceARN: `${tableArn}/stream/2026-11-01T00:00:00.000`,
    dynamodb: { SequenceNumber: String(1_000 + place), NewImage: image, StreamViewType: 'NEW_IMAGE' },
  }));
  return { Records: records };
}

function send(messageId: string): string {
  return altered('send', { mail: { messageId, destination: ['ana@example.com'] } });
}

function withSubject(text: string, subject: string): string {
  const event = JSON.parse(text);
  return JSON.stringify({ ...event, mail: { ...event.mail, commonHeaders: { subject } } });
}

function numberedIds(count: number): readonly string[] {
  return Array.from({ length: count }, (_, place) => `number-${place + 1}`);
}

function numbered(count: number): readonly string[] {
  return numberedIds(count).map(send);
}

/** All that were sent, in order. */
function entries(): readonly PutEntry[] {
  return forwarding.requests.flatMap((request) => request.entries);
}

function detailOf(entry: PutEntry | undefined): Readonly<Record<string, unknown>> {
  return JSON.parse(entry?.Detail ?? '{}');
}

function messageIdOf(entry: PutEntry): string {
  return String(detailOf(entry).messageId);
}

function idsOf(request: PutRequest): readonly string[] {
  return request.entries.map(messageIdOf);
}
