import fc from 'fast-check';
import { MalformedEvent } from '../../lib/ses/malformed-event.ts';
import { type Parsed, parse } from '../../lib/ses/parse.ts';
import { anyText, mutatedEvent } from '../fixtures/arbitrary-text.ts';

test('any text is an event, a notice or a MalformedEvent', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const parsed = outcome(text);
      expect(parsed instanceof MalformedEvent || parsed.kind === 'event' || parsed.kind === 'notice').toBe(true);
    }),
    { numRuns: 1_000 },
  );
});

test('what is malformed is told in one of four sentences of ours, whatever the text', () => {
  const messages = new Set<string>();
  fc.assert(
    fc.property(anyText, (text) => void messages.add(messageOf(outcome(text)))),
    { numRuns: 1_000 },
  );
  expect(messages.size).toBeLessThanOrEqual(5);
});

test('an event that names its message is never malformed, whatever else is wrong with it', () => {
  fc.assert(
    fc.property(mutatedEvent, (text) => {
      expect(parse(text)).toMatchObject({ kind: 'event', event: { mail: { messageId: expect.stringMatching(/^0100/) } } });
    }),
    { numRuns: 1_000 },
  );
});

test('an unknown event keeps all of its text', () => {
  fc.assert(
    fc.property(mutatedEvent, (text) => {
      const parsed = parse(text);
      fc.pre(parsed.kind === 'event' && parsed.event.eventType === 'unknown');
      expect(parsed).toMatchObject({ event: { text } });
    }),
  );
});

test('the same text reads the same', () => {
  fc.assert(fc.property(anyText, (text) => expect(outcome(text)).toEqual(outcome(text))));
});

function outcome(text: string): Parsed | MalformedEvent {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof MalformedEvent) return error;
    throw error;
  }
}

function messageOf(parsed: Parsed | MalformedEvent): string {
  return parsed instanceof MalformedEvent ? parsed.message : '';
}
