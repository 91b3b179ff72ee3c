import type { Events } from './events.ts';

type Answers = Omit<Events, 'close'>;

/** Has every error pass through `explain`, those that come while an answer is read, too. */
export function withSentences(answers: Answers, explain: (error: unknown) => unknown): Answers {
  const { history, why, stats, recipient, check, mails, events } = answers;
  const once = onceWith(explain);
  const each = eachWith(explain);
  return {
    history: once(history),
    why: once(why),
    stats: once(stats),
    recipient: each(recipient),
    check: each(check),
    mails: each(mails),
    events: each(events),
  };
}

function onceWith(explain: (error: unknown) => unknown) {
  return <Args extends readonly unknown[], Answer>(ask: (...args: Args) => Promise<Answer>) =>
    async (...args: Args): Promise<Answer> => {
      try {
        return await ask(...args);
      } catch (error) {
        throw explain(error);
      }
    };
}

function eachWith(explain: (error: unknown) => unknown) {
  async function* explained<Answer>(answers: AsyncIterable<Answer>): AsyncGenerator<Answer> {
    try {
      yield* answers;
    } catch (error) {
      throw explain(error);
    }
  }
  return <Args extends readonly unknown[], Answer>(ask: (...args: Args) => AsyncIterable<Answer>) =>
    (...args: Args): AsyncIterable<Answer> =>
      explained(ask(...args));
}
