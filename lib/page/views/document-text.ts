import { raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

/** What JSX makes: text in which everything that is not ours is escaped. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** A page as text. */
export async function documentText(document: Html): Promise<HtmlEscapedString> {
  return raw(`<!doctype html>${await document}`);
}
