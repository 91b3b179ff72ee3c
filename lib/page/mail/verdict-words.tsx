import { plainText } from '../../answers/plain-text.ts';
import type { Answer } from '../../answers/why/answer.ts';
import type { Verdict } from '../../answers/why/verdict.ts';
import { Command } from '../views/command.tsx';

type Words = Pick<Verdict, 'happened' | 'meaning' | 'advice' | 'command' | 'answer' | 'rule' | 'reason'>;

/** What happened and why in plain words, the server's own, and what to do, which may speak of the answer above it. @param id names it on the page */
export function VerdictWords({ id, words }: { readonly id: string; readonly words: Words }) {
  const { happened, meaning, advice, command, answer, rule, reason } = words;
  return (
    <div class="words">
      <p class="happened foreign">{happened.map(plainText).join(' ')}</p>
      {meaning && (
        <p class="foreign">
          <b>Why</b> {plainText(meaning)}
        </p>
      )}
      <Quoted answer={answer} />
      <p class="foreign">
        <b>What to do</b> {plainText(advice)}
      </p>
      {command && <Command id={`${id}-command`} line={command} />}
      {reason && rule && <p class="quiet foreign">{`Reason ${reason}, by ${plainText(rule)}`}</p>}
    </div>
  );
}

/** What the mail server said, word for word. */
function Quoted({ answer: { text, smtpReply, enhancedStatus } }: { readonly answer: Answer }) {
  if (text === undefined) return null;
  const codes = [smtpReply && `reply ${smtpReply}`, enhancedStatus && `status ${enhancedStatus}`].filter(Boolean);
  return (
    <figure class="said">
      <blockquote class="foreign">{plainText(text)}</blockquote>
      <figcaption>{['The answer, word for word', ...codes].join(' · ')}</figcaption>
    </figure>
  );
}
