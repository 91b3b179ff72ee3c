import type { Context } from 'hono';
import { InvalidQuestion } from '../../answers/door/invalid-question.ts';
import { addressWith } from '../question/address-of.ts';
import type { Visit } from '../visit.ts';
import { documentText, type Html } from './document-text.ts';
import { Empty } from './empty.tsx';
import { Layout } from './layout.tsx';
import { Problem } from './problem.tsx';

/** The forms of views, by the path of the view: what was asked wrongly is mended where it was written. */
export type Forms = Readonly<Record<string, (props: { readonly visit: Visit }) => Html>>;

/** In place of a page that cannot be made. */
export function failurePage(error: unknown, context: Context, visit: Visit, forms: Forms) {
  const explained = visit.served.explain(error);
  const isQuestion = explained instanceof InvalidQuestion;
  const title = isQuestion ? 'This cannot be asked' : 'No answer';
  const Form = forms[visit.address.pathname];
  const page = (
    <Layout visit={visit} title={title}>
      <h1 class="visually-hidden">{title}</h1>
      {isQuestion && Form && <Form visit={visit} />}
      <Problem error={explained} again={addressWith(visit, {})} />
    </Layout>
  );
  return context.html(documentText(page), isQuestion ? 400 : 503);
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
