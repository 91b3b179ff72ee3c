import { clockIn } from '../shared/zoned.ts';
import { showWaiting } from './feed/feed-rows.ts';
import { type FeedState, saidOf, waitingSaid } from './feed/feed-state.ts';
import { watchReader } from './feed/reader.ts';
import { WaitingRows } from './feed/waiting-rows.ts';
import { listenerOn, put, showStopped, sourceOf } from './streams.ts';
import { shownZone } from './zone.ts';

/** Fills the `<section data-feed="/address">` with what happens, from now on. */
export function startFeed(): void {
  const view = document.querySelector<HTMLElement>('[data-feed]');
  if (view) new Feed(view, partsOf(view)).watch(view.dataset.feed ?? '');
}

type Parts = ReturnType<typeof partsOf>;

function partsOf(view: HTMLElement) {
  const part = (name: string) => view.querySelector<HTMLElement>(`[${name}]`) ?? document.createElement('p');
  return {
    list: part('data-feed-rows'),
    top: part('data-feed-top'),
    status: part('data-feed-status'),
    waiting: part('data-feed-waiting'),
    show: part('data-feed-show'),
    pause: part('data-pause'),
    note: part('data-feed-note'),
    empty: part('data-into="empty"'),
  };
}

class Feed {
  readonly #view: HTMLElement;
  readonly #parts: Parts;
  readonly #waiting = new WaitingRows();
  readonly #isRead: () => boolean;
  #state: FeedState = { link: 'connecting', isWatching: false, isPaused: false };
  #isScheduled = false;

  constructor(view: HTMLElement, parts: Parts) {
    this.#view = view;
    this.#parts = parts;
    this.#isRead = watchReader(parts.list, parts.top, () => this.#schedule());
    parts.pause.addEventListener('click', () => this.#set({ isPaused: !this.#state.isPaused }));
    parts.show.addEventListener('click', () => this.#showNew());
  }

  watch(address: string): void {
    const source = sourceOf(address);
    const on = listenerOn(source);
    source.onopen = () => this.#set({ link: 'open', trouble: undefined });
    // The browser comes back by itself and says what it has seen, unless it was refused.
    source.onerror = () =>
      source.readyState === EventSource.CLOSED ? this.#end() : this.#set({ link: 'broken', isWatching: false });
    on('part', (part) => put(this.#view, part));
    on('rows', (rows) => {
      this.#waiting.take(rows);
      this.#schedule();
    });
    on('watching', () => this.#set({ isWatching: true }));
    on('trouble', (trouble) => this.#set({ trouble }));
    on('recovered', () => this.#set({ trouble: undefined }));
    on('missed', () => this.#beginAnew());
    on('problem', (problem) => {
      source.close();
      this.#set({ link: 'ended' });
      this.#parts.empty.replaceChildren();
      put(this.#view, { into: 'problem', how: 'replace', html: problem });
    });
  }

  #end(): void {
    this.#set({ link: 'ended' });
    showStopped(this.#view);
  }

  #beginAnew(): void {
    this.#waiting.beginAnew();
    this.#parts.note.hidden = false;
    this.#parts.note.textContent = `At ${clockIn(shownZone(), Date.now())} the connection had been away for too long: this list was made anew.`;
    this.#set({ isWatching: false });
  }

  /** To who has scrolled down, or is on a row: at the top nothing is held back. */
  #showNew(): void {
    this.#parts.top.scrollIntoView();
    // The button is about to go.
    this.#parts.pause.focus({ preventScroll: true });
  }

  #set(change: Partial<FeedState>): void {
    this.#state = { ...this.#state, ...change };
    this.#schedule();
  }

  /** Whatever comes until the next picture of the page is shown at once. */
  #schedule(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    requestAnimationFrame(() => {
      this.#isScheduled = false;
      this.#draw();
    });
  }

  #draw(): void {
    const { isPaused } = this.#state;
    if (this.#waiting.isDue && !isPaused && !this.#isRead()) {
      if (this.#waiting.count > 0) this.#parts.empty.replaceChildren();
      showWaiting(this.#parts.list, this.#waiting);
    }
    const { status, waiting, show, pause } = this.#parts;
    const { count, dropped } = this.#waiting;
    const { text, tone } = saidOf(this.#state);
    say(status, text);
    if (status.dataset.tone !== tone) status.dataset.tone = tone;
    say(waiting, waitingSaid(count, dropped));
    say(pause, isPaused ? 'Go on' : 'Pause');
    if (show.hidden !== (isPaused || count === 0)) show.hidden = isPaused || count === 0;
  }
}

/** Screen readers hear of what has changed alone. */
function say(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
