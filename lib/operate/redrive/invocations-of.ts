import { largestEvent } from '../largest-event.ts';
import type { DeadLetter, LambdaEvent } from './dead-letter.ts';

export type Invocation = { readonly event: LambdaEvent; readonly letters: readonly DeadLetter[] };

/** As few invocations as may be: the function takes any number of records of SNS. What has none goes as it is, alone. */
export function invocationsOf(letters: readonly DeadLetter[]): readonly Invocation[] {
  const invocations: Invocation[] = [];
  let together: DeadLetter[] = [];
  let bytes = 0;
  const close = () => {
    if (together.length > 0) invocations.push({ event: { Records: together.flatMap(recordsIn) }, letters: together });
    together = [];
    bytes = 0;
  };
  for (const letter of letters) {
    if (letter.event === undefined) continue;
    if (!Array.isArray(letter.event.Records)) {
      invocations.push({ event: letter.event, letters: [letter] });
      continue;
    }
    const size = Buffer.byteLength(letter.body);
    if (bytes + size > largestEvent) close();
    together.push(letter);
    bytes += size;
  }
  close();
  return invocations;
}

function recordsIn({ event }: DeadLetter): readonly unknown[] {
  return event?.Records ?? [];
}
