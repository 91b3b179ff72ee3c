import { type Exchange, give } from './exchange.ts';
import { falseAnswers } from './false-answers.ts';

type Page = { readonly Items: readonly object[]; readonly Count: number; readonly LastEvaluatedKey?: object };

/** What can be wrong with a page of a Query that came with a status that says all is well. */
const pages = {
  itemsMissing: ({ Items, ...rest }) => rest,
  itemsNull: (page) => ({ ...page, Items: null }),
  itemsNoList: ({ Items, ...rest }) => ({ ...rest, Items: { ...Items } }),
  itemsOfTexts: (page) => ({ ...page, Items: page.Items.map(() => 'row') }),
  itemsOfNothing: (page) => ({ ...page, Items: page.Items.map(() => null) }),
  itemsWithoutKeys: (page) => ({ ...page, Items: page.Items.map(() => ({})) }),
  itemsOfNoValues: (page) => ({ ...page, Items: page.Items.map(() => ({ messageId: 'one', eventKey: { Text: 'two' } })) }),
  fewerThanCounted: (page) => ({ ...page, Items: page.Items.slice(1) }),
  countMissing: ({ Count, ...rest }) => rest,
  nextKeyOfText: (page) => ({ ...page, LastEvaluatedKey: 'next' }),
  nextKeyEmpty: (page) => ({ ...page, LastEvaluatedKey: {} }),
  nextKeyNull: (page) => ({ ...page, LastEvaluatedKey: null }),
} as const satisfies Record<string, (page: Page) => object>;

const { emptyBody, nullBody, listBody, textBody, messageBody, gzipBody, noContent204 } = falseAnswers;

export type FalsePage = keyof typeof pages | 'halfPage' | keyof typeof shared;

const shared = { emptyBody, nullBody, listBody, textBody, messageBody, gzipBody, noContent204 } as const;

/** What something between a reader and DynamoDB can make of a page. */
export const falsePages = {
  ...shared,
  halfPage: async ({ body, forward, response }: Exchange) => {
    const { status, body: page } = await forward(body);
    give(response, { status, body: page.slice(0, page.length / 2) });
  },
  ...spoilt(),
} as Readonly<Record<FalsePage, (exchange: Exchange) => unknown>>;

function spoilt() {
  const spoilers = Object.entries(pages).map(([name, spoil]) => [
    name,
    async ({ body, forward, response }: Exchange) => {
      const { status, body: page } = await forward(body);
      give(response, { status, body: JSON.stringify(spoil(JSON.parse(page))) });
    },
  ]);
  return Object.fromEntries(spoilers);
}
