import type { MessageName, Messages, Part, Progress } from '../shared/protocol.ts';
import { fragmentOf } from './fragment-of.ts';

/** Fills each `<section data-stream="/address">` with what the server sends, until it says that this was all. */
export function startStreams(): void {
  for (const view of document.querySelectorAll<HTMLElement>('[data-stream]')) fill(view, view.dataset.stream ?? '');
}

function fill(view: HTMLElement, address: string): void {
  const source = sourceOf(address);
  const on = listenerOn(source);
  const end = () => {
    source.close();
    view.removeAttribute('aria-busy');
    view.querySelector('[data-progress]')?.remove();
  };
  view.setAttribute('aria-busy', 'true');
  on('part', (part) => {
    put(view, part);
    view.dataset.begun = '';
  });
  on('progress', (progress) => showProgress(view, progress));
  on('figures', (figures) => view.dispatchEvent(new CustomEvent('figures', { detail: figures })));
  on('done', () => {
    end();
    delete view.dataset.begun;
  });
  on('problem', (problem) => {
    end();
    put(view, { into: 'problem', how: 'replace', html: problem });
  });
  // The answer would begin anew, so it is not asked for again by itself.
  source.onerror = () => {
    end();
    showStopped(view);
  };
}

/** Messages of that address. A page that the browser keeps while its user is elsewhere loses the connection: who comes back is shown it anew. */
export function sourceOf(address: string): EventSource {
  const source = new EventSource(address);
  addEventListener('pagehide', ({ persisted }) => {
    if (!persisted || source.readyState === EventSource.CLOSED) return;
    source.close();
    addEventListener('pageshow', () => location.reload(), { once: true });
  });
  return source;
}

/** Listens to messages by their name. */
export function listenerOn(source: EventSource) {
  return <Name extends MessageName>(name: Name, act: (data: Messages[Name], id: string) => void) =>
    source.addEventListener(name, ({ data, lastEventId }: MessageEvent<string>) => act(JSON.parse(data), lastEventId));
}

export function put(view: ParentNode, { into, how, html }: Part): void {
  const place = view.querySelector(`[data-into="${into}"]`);
  if (place === null) return;
  if (how === 'replace') place.replaceChildren(fragmentOf(html));
  else place[how](fragmentOf(html));
}

function showProgress(view: HTMLElement, { part, text }: Progress): void {
  const place = view.querySelector('[data-progress]');
  const bar = place?.querySelector('progress');
  const words = place?.querySelector('[data-progress-words]');
  if (bar) bar.value = part;
  if (words) words.textContent = text;
}

/** The program that serves the page has ended, or the machine slept. */
export function showStopped(view: HTMLElement): void {
  const place = view.querySelector('[data-into="problem"]');
  const template = document.querySelector<HTMLTemplateElement>('#stopped');
  if (place && template) place.replaceChildren(template.content.cloneNode(true));
}
