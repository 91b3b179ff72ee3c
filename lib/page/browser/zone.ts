import { zoneCookie } from '../shared/zone-cookie.ts';
import { dateTimeIn } from '../shared/zoned.ts';

/** Shows times in the browser's zone, or in UTC where that was chosen, and tells the server which. */
export function startZone(): void {
  const chosen = chosenZone();
  if (document.documentElement.dataset.zone !== chosen) show(chosen);
  remember(chosen);
  document.querySelector('[data-zone-switch]')?.addEventListener('click', () => {
    const zone = shownZone() === 'UTC' ? ownZone() : 'UTC';
    localStorage.setItem(zoneCookie, zone === 'UTC' ? 'UTC' : '');
    remember(zone);
    // Days and buckets of charts are the server's to cut.
    location.reload();
  });
}

export function shownZone(): string {
  return document.documentElement.dataset.zone ?? 'UTC';
}

function chosenZone(): string {
  return localStorage.getItem(zoneCookie) === 'UTC' ? 'UTC' : ownZone();
}

function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function remember(zone: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser
  document.cookie = `${zoneCookie}=${zone}; path=/; max-age=31536000; samesite=strict`;
}

/** For the one page that was made before this browser was known. */
function show(zone: string): void {
  document.documentElement.dataset.zone = zone;
  for (const element of document.querySelectorAll('time')) element.textContent = dateTimeIn(zone, Date.parse(element.dateTime));
  const name = document.querySelector('[data-zone-name]');
  if (name) name.textContent = `Times in ${zone}`;
}
