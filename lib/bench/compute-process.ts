import { normalize } from '../events/normalize.ts';
import { parse } from '../ses/parse.ts';
import { toItem } from '../table/item.ts';
import { median } from './statistics.ts';
import { typicalTexts } from './typical-events.ts';

/** The program that `compute.ts` compiles and runs on each Node: prints, for each type, the microseconds `JSON.parse` takes, and all we do. */
const settings = { shardCount: 8 };
const works: Readonly<Record<'jsonParse' | 'all', (text: string) => unknown>> = {
  jsonParse: JSON.parse,
  all: (text) => {
    const parsed = parse(text);
    return parsed.kind === 'event' ? normalize(parsed.event).map((event) => toItem(event, settings)) : [];
  },
};
const [rounds, repeats, rehearsals] = [81, 100, 20];
const mails = Array.from({ length: repeats }, (_, index) => typicalTexts(`${String(index).padStart(16, '0')}-8d2f1a34-000000`));
const types = Object.keys(typicalTexts()) as (keyof ReturnType<typeof typicalTexts>)[];
const times = types.map((type) => ({
  type,
  texts: mails.map((mail) => mail[type]),
  jsonParse: [] as number[],
  all: [] as number[],
}));

// Interleaved: whatever else the machine does meets all of them.
for (let round = -rehearsals; round < rounds; round += 1) {
  for (const time of times) {
    for (const name of round % 2 === 0 ? (['jsonParse', 'all'] as const) : (['all', 'jsonParse'] as const)) {
      const taken = microseconds(works[name], time.texts);
      if (round >= 0) time[name].push(taken);
    }
  }
}
const results = times.map(({ type, texts, jsonParse, all }) => ({
  type,
  bytes: Buffer.byteLength(texts[0] ?? ''),
  jsonParse: median(jsonParse),
  all: median(all),
}));
process.stdout.write(JSON.stringify(results));

/** Of one run, of many with different texts. */
function microseconds(work: (text: string) => unknown, texts: readonly string[]): number {
  const start = performance.now();
  for (const text of texts) work(text);
  return ((performance.now() - start) * 1000) / texts.length;
}
