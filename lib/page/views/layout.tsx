import type { PropsWithChildren } from 'hono/jsx';
import packageJson from '../../../package.json' with { type: 'json' };
import type { Visit } from '../visit.ts';
import { Document } from './document.tsx';
import { NotAll } from './not-all.tsx';

const places = [
  { path: '/', name: 'Overview' },
  { path: '/feed', name: 'Live' },
  { path: '/mails', name: 'Mails' },
] as const;

/** A page with the way to the others. */
export function Layout({ visit, title, children }: PropsWithChildren<{ readonly visit: Visit; readonly title: string }>) {
  const { zone, served, address } = visit;
  return (
    <Document title={title} zone={zone}>
      <a class="skip" href="#content">
        Skip to the content
      </a>
      <header class="top">
        <a class="brand" href="/">
          ses-events
        </a>
        <nav aria-label="Pages">
          {places.map(({ path, name }) => (
            <a href={path} aria-current={path === address.pathname ? 'page' : undefined}>
              {name}
            </a>
          ))}
        </nav>
        <search class="search">
          <form action="/search" method="get">
            <input
              id="search"
              name="q"
              type="search"
              required
              autocomplete="off"
              aria-label="Search for a message id, an address, a domain, a tag=value, or a subject"
              placeholder="Message id, address, domain, tag=value, subject"
              aria-keyshortcuts="/"
            />
          </form>
        </search>
        <button type="button" class="zone" data-zone-switch aria-pressed={zone === 'UTC' ? 'true' : 'false'}>
          UTC
        </button>
      </header>
      <main id="content" tabindex={-1}>
        {children}
      </main>
      <footer>
        <span>{served.what}</span>
        <span data-zone-name>{`Times in ${zone}`}</span>
        <button type="button" class="plain" data-keys>
          Keys: press ?
        </button>
        <span>{`ses-events ${packageJson.version}`}</span>
      </footer>
      <Keys />
      <template id="stopped">
        <Stopped />
      </template>
    </Document>
  );
}

/** Shown by the browser script when the server no longer answers. */
function Stopped() {
  return (
    <section class="state problem" role="alert">
      <h2>The page’s server does not answer</h2>
      <p>
        It has ended, or this machine was asleep. Reload; if it still does not answer, start it again and open the address that
        it prints.
      </p>
      <NotAll />
    </section>
  );
}

const keys = [
  ['/', 'search'],
  ['j, k', 'next row, previous row'],
  ['Enter', 'open the row'],
  ['Esc', 'back, or out of a field'],
  ['p', 'pause the live feed, or go on'],
  ['g then o, l, m', 'overview, live feed, mails'],
] as const;

function Keys() {
  return (
    <dialog id="keys" aria-labelledby="keys-title">
      <h2 id="keys-title">Keys</h2>
      <dl>
        {keys.map(([key, meaning]) => (
          <>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit">Close</button>
      </form>
    </dialog>
  );
}
