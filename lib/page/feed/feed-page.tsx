import { addressWith } from '../question/address-of.ts';
import { Layout } from '../views/layout.tsx';
import { titleOf } from '../views/title-of.ts';
import type { Visit } from '../visit.ts';
import { FeedForm } from './feed-form.tsx';

/** What the feed is shown in: lib/page/browser/feed.ts fills it. */
export function FeedPage({ visit }: { readonly visit: Visit }) {
  return (
    <Layout visit={visit} title={titleOf('Live', visit)}>
      <h1>Live</h1>
      <FeedForm visit={visit} />
      <section data-feed={addressWith(visit, {}, '/feed/stream')} aria-label="Live feed">
        <div data-into="scope" />
        <div class="feed-top" data-feed-top />
        <Bar />
        <p class="feed-note quiet" data-feed-note hidden />
        <div data-into="problem" />
        <div data-into="empty" />
        <ol class="events" data-feed-rows aria-label="Events, as they came, the newest first" />
      </section>
    </Layout>
  );
}

function Bar() {
  return (
    <div class="feed-bar">
      <p class="feed-status" role="status" data-feed-status data-tone="plain">
        Connecting …
      </p>
      <span class="quiet" data-feed-waiting />
      <button type="button" data-feed-show hidden>
        Show
      </button>
      <button type="button" data-pause aria-keyshortcuts="p">
        Pause
      </button>
    </div>
  );
}
