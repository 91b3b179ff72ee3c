import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { isKey } from './key.ts';
import { refusedPage } from './refused-page.tsx';

/** Under which names programs of this machine reach the page. */
const names = ['127.0.0.1', 'localhost'];

/**
 * Lets in whoever has the key, and nobody whom another site's page sends: by name (a site whose name suddenly means 127.0.0.1 still asks for its
 * own), by origin, and by a cookie that browsers send along from this page alone. Nothing can be changed here, so nothing but reading is answered.
 */
export function guard(key: string, port: () => number): MiddlewareHandler {
  return async (context, next) => {
    const { method, url } = context.req;
    if (!isOurs(context, port())) return context.text(onlyHere(port()), 403);
    if (method !== 'GET' && method !== 'HEAD')
      return context.text('Nothing can be changed here.\n', 405, { Allow: 'GET, HEAD' });
    const { pathname, searchParams } = new URL(url);
    // As a link, or where a browser is sent on to, it would be another server's.
    if (pathname.startsWith('//')) return context.text('There is no such page.\n', 404);
    // They hold nothing of anybody's, and who is refused shall read why in a decent page.
    if (pathname.startsWith('/assets/')) return await next();
    const given = searchParams.get('key');
    if (given !== null) return isKey(key, given) ? letIn(context, key, port()) : refusedPage(context);
    if (!isKey(key, getCookie(context, cookieOf(port())) ?? '')) return refusedPage(context);
    await next();
  };
}

function onlyHere(port: number): string {
  return `This page is for this machine alone: open it as http://127.0.0.1:${port}/, through a tunnel with the same port.\n`;
}

function isOurs({ req }: Context, port: number): boolean {
  // Browsers leave out the port of HTTP.
  const hosts = names.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]));
  const origin = req.header('Origin');
  return (
    hosts.includes(req.header('Host') ?? '') && (origin === undefined || hosts.some((host) => origin === `http://${host}`))
  );
}

/** The key goes into a cookie and out of the address, which people copy. */
function letIn(context: Context, key: string, port: number): Response {
  setCookie(context, cookieOf(port), key, { httpOnly: true, sameSite: 'Strict', path: '/' });
  const address = new URL(context.req.url);
  address.searchParams.delete('key');
  return context.redirect(`${address.pathname}${address.search}`);
}

/** Cookies know no ports: two pages of one machine have one each. */
function cookieOf(port: number): string {
  return `ses-events-${port}`;
}
