import type { PropsWithChildren } from 'hono/jsx';
import { cutText } from './cut-text.ts';

/** What every page is framed by. @param zone in which times are shown */
export function Document({
  title,
  zone = 'UTC',
  children,
}: PropsWithChildren<{ readonly title: string; readonly zone?: string }>) {
  return (
    <html lang="en" data-zone={zone}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${cutText(title, longestTitle)} · ses-events`}</title>
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/page.css" />
        <script type="module" src="/assets/page.js"></script>
      </head>
      <body>{children}</body>
    </html>
  );
}

/** Characters of a title that a list of tabs or bookmarks may show; a subject may have many thousands. */
const longestTitle = 200;
