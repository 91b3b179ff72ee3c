import { InvalidQuestion } from '../../answers/door/invalid-question.ts';
import { UserError } from '../../deployed/user-error.ts';
import { errorCode } from '../../table/error-code.ts';
import { NotAll } from './not-all.tsx';

/** What stands in the way, in a sentence with the remedy, and a way to try again. */
export function Problem({ error, again }: { readonly error: unknown; readonly again: string }) {
  const isQuestion = error instanceof InvalidQuestion;
  return (
    <section class="state problem" role="alert">
      <h2>{isQuestion ? 'This cannot be asked' : 'No answer'}</h2>
      <p>{sentenceFor(error)}</p>
      <NotAll />
      <p>{isQuestion ? <a href={again.replace(/\?.*$/, '')}>Without conditions</a> : <a href={again}>Try again</a>}</p>
    </section>
  );
}

/** Of an error that nobody foresaw its text is not shown: it may quote what an answer held, and be called as that says. */
export function sentenceFor(error: unknown): string {
  if (error instanceof UserError || error instanceof InvalidQuestion) return error.message;
  const name = (error instanceof Error && errorCode(error)) || 'an error without a name';
  return `The page was stopped by an error that it does not foresee (${name}). Run it with NODE_DEBUG=ses-events to see all of it in the terminal, and report it.`;
}
