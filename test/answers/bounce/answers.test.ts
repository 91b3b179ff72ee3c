import { judge } from '../../../lib/answers/bounce/judge.ts';
import { reasons } from '../../../lib/answers/bounce/reason.ts';
import { agrees, givenAnswers } from './given-answers.ts';

const answers = givenAnswers('answers.jsonl');

test('the answers are of more than 30 providers and programs, and of every reason', () => {
  expect(answers.length).toBeGreaterThan(250);
  expect(new Set(answers.map(({ provider }) => provider)).size).toBeGreaterThan(30);
  expect([...new Set(answers.map(({ reason }) => reason))].sort()).toEqual(Object.keys(reasons).sort());
});

test.each(
  answers.map((answer) => [answer.provider, answer.text ?? `${answer.bounceType}/${answer.bounceSubType}`, answer] as const),
)('%s: %s', (_, __, answer) => {
  const judgement = judge(answer);
  expect(judgement).toMatchObject({ heals: answer.heals });
  if (!agrees(answer, judgement)) expect(judgement.reason).toBe(answer.reason);
});

/** Looked at when the rules were done: 191 of 194 healed as labelled then. What is left of the rest is a matter of opinion. */
describe('the answers that were set aside', () => {
  const aside = givenAnswers('set-aside.jsonl');

  test('are judged as labelled in 95 of 100', () => {
    const right = aside.filter((answer) => judge(answer).heals === answer.heals);
    expect(aside.length).toBeGreaterThan(answers.length * 0.45);
    expect(right.length / aside.length).toBeGreaterThanOrEqual(0.95);
  });

  test.each(aside.filter(({ heals }) => heals !== 'never').map((answer) => [answer.provider, answer.text, answer] as const))(
    'no good address is called dead: %s: %s',
    (_, __, answer) => {
      expect(judge(answer).heals).not.toBe('never');
    },
  );
});
