import { become } from './become.ts';

/** How often (ms) a page that is being watched is fetched anew. */
const every = 4_000;

/** Follows a mail that is not decided yet: puts what has changed into its place, until the server says that all is told, or time is up. */
export function startWatching(): void {
  const until = Number(watch()?.dataset.watch);
  if (until > 0) follow(until);
}

function follow(until: number): void {
  const over = new AbortController();
  let isLooking = false;
  const look = async () => {
    if (isLooking || document.hidden) return;
    isLooking = true;
    await refresh().catch(() => say('There was no answer just now: looking again.'));
    isLooking = false;
    if (watch() !== null && Date.now() < until) return;
    over.abort();
    say(watch() === null ? 'Its outcome is here: it is no longer watched.' : 'It is no longer watched: reload to look again.');
  };
  const timer = setInterval(look, every);
  over.signal.addEventListener('abort', () => clearInterval(timer));
  document.addEventListener('visibilitychange', look, { signal: over.signal });
}

async function refresh(): Promise<void> {
  const response = await fetch(location.href);
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
  // A page that says what stands in the way has none.
  if (fresh.getElementById('mail') === null) throw new Error(`It was answered ${response.status}.`);
  for (const id of ['mail', 'watching']) {
    const [old, next] = [document.getElementById(id), fresh.getElementById(id)];
    if (old && next) become(old, next);
  }
  document.title = fresh.title;
}

function watch(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-watch]');
}

function say(text: string): void {
  const place = document.getElementById('watching');
  if (place) place.textContent = text;
}
