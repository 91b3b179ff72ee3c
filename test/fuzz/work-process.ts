import { normalize } from '../../lib/events/normalize.ts';
import { parse } from '../../lib/ses/parse.ts';
import { toItem } from '../../lib/table/item.ts';
import { UnstorableEvent } from '../../lib/table/unstorable-event.ts';
import { type Work, workOf } from './counted-work.ts';
import { growing } from './growing-texts.ts';

/** The program of the process that `work.test.ts` starts: prints what each of the growing texts costs, and half of it. */
export type Measured = { readonly name: string; readonly half: Work; readonly whole: Work };

const measured = growing.map(({ name, texts, whole }): Measured => {
  const workFor = (size: number) => workOf(() => texts(size).forEach(toRows));
  return { name, half: workFor(whole / 2), whole: workFor(whole) };
});
process.stdout.write(JSON.stringify(measured));

function toRows(text: string): void {
  try {
    const parsed = parse(text);
    if (parsed.kind === 'event') for (const event of normalize(parsed.event)) toItem(event, { shardCount: 4 });
  } catch (error) {
    if (!(error instanceof UnstorableEvent)) throw error;
  }
}
