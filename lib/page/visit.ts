import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Served } from './served.ts';
import { zoneCookie } from './shared/zone-cookie.ts';
import { isZone } from './shared/zoned.ts';

/** Who asks for a page, and when. */
export type Visit = {
  readonly served: Served;
  /** The address, with what is asked. */
  readonly address: URL;
  readonly asked: URLSearchParams;
  /** In which times are shown: the browser's, or `UTC` where its user has switched to that. */
  readonly zone: string;
  readonly now: Date;
};

/** @param page the path of the page that a stream is shown on, where links of what is sent lead to @default the path that is asked for */
export function visitOf(context: Context, served: Served, page?: string): Visit {
  const address = new URL(context.req.url);
  if (page !== undefined) address.pathname = page;
  const zone = getCookie(context, zoneCookie) ?? '';
  return { served, address, asked: address.searchParams, zone: isZone(zone) ? zone : ownZone(), now: served.now() };
}

/** The page is served on the machine of whoever looks at it, as a rule. */
function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
