import type { Context } from 'hono';
import { Document } from '../views/document.tsx';
import { documentText } from '../views/document-text.ts';

/**
 * For who has no key. A link that was followed from another site comes without the cookie, so the way on is a link of this page's own: it sends the
 * cookie of who has been let in.
 */
export async function refusedPage(context: Context): Promise<Response> {
  const { pathname, searchParams } = new URL(context.req.url);
  searchParams.delete('key');
  const address = `${pathname}${searchParams.size > 0 ? `?${searchParams}` : ''}`;
  const page = (
    <Document title="This page needs its key">
      <main class="lone">
        <h1>This page needs its key</h1>
        <p>
          Open it with the address that <code>ses-events page</code> printed at its start: it ends with <code>?key=…</code>
        </p>
        <p>
          If this browser has opened it before, <a href={address}>go on</a>.
        </p>
      </main>
    </Document>
  );
  return context.html(await documentText(page), 401);
}
