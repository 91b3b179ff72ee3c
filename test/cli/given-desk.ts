import type { Desk } from '../../lib/cli/forget/desk.ts';

export type GivenDesk = Desk & { readonly asked: string[]; readonly noted: string[] };

/** @param answer of whoever sits there; nobody does, if there is none */
export function givenDesk(answer?: boolean): GivenDesk {
  const [asked, noted]: [string[], string[]] = [[], []];
  return {
    asked,
    noted,
    ...(answer !== undefined && {
      ask: (question: string) => {
        asked.push(question);
        return Promise.resolve(answer);
      },
    }),
    note: (text) => noted.push(text),
    bar: () => ({ at: () => {}, stop: () => {} }),
  };
}
