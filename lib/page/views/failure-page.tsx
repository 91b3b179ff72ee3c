import type { Context } from 'hono';
import { InvalidQuestion } from '../../answers/door/invalid-question.ts';
import { addressWith } from '../question/address-of.ts';
import type { Visit } from '../visit.ts';
import { documentText } from './document-text.ts';
import { Empty } from './empty.tsx';
import { Layout } from './layout.tsx';
import { Problem } from './problem.tsx';

/** In place of a page that cannot be made. */
export function failurePage(error: unknown, context: Context, visit: Visit) {
  const explained = visit.served.explain(error);
  const page = (
    <Layout visit={visit} title="No answer">
      <h1 class="visually-hidden">No answer</h1>
      <Problem error={explained} again={addressWith(visit, {})} />
    </Layout>
  );
  return context.html(documentText(page), explained instanceof InvalidQuestion ? 400 : 503);
}

export function notFoundPage(context: Context, visit: Visit) {
  const page = (
    <Layout visit={visit} title="No such page">
      <h1 class="visually-hidden">No such page</h1>
      <Empty title="There is no such page">
        <p>
          See the <a href="/">overview</a>, the <a href="/feed">live feed</a> or the <a href="/mails">mails</a>.
        </p>
      </Empty>
    </Layout>
  );
  return context.html(documentText(page), 404);
}
