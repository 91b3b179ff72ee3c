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
