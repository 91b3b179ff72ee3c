import { addressWith } from '../question/address-of.ts';
import { Layout } from '../views/layout.tsx';
import { Reading } from '../views/reading.tsx';
import { SameCommand } from '../views/same-command.tsx';
import { titleOf } from '../views/title-of.ts';
import { CardsToCome } from './cards.tsx';
import { Charts } from './chart-views.tsx';
import type { OverviewAsked } from './overview-asked.ts';
import { OverviewForm } from './overview-form.tsx';
import { statsCommand } from './stats-command.ts';

/** All but the numbers, which the stream brings. */
export function OverviewPage({ asked }: { readonly asked: OverviewAsked }) {
  const { visit, isAnew } = asked;
  const stream = addressWith(visit, isAnew ? { anew: '1' } : {}, '/overview/stream');
  const line = statsCommand(asked);
  return (
    <Layout visit={visit} title={titleOf('Overview', visit)}>
      <h1>Overview</h1>
      <OverviewForm visit={visit} />
      <div class="overview" data-stream={stream} data-overview>
        <div data-into="problem"></div>
        <Reading text="Reading the newest mails …" />
        <div data-into="note" class="note"></div>
        <div data-into="empty"></div>
        <div class="answer">
          <section aria-labelledby="numbers">
            <h2 id="numbers" class="visually-hidden">
              All these mails
            </h2>
            <div data-into="cards">
              <CardsToCome />
            </div>
          </section>
          <Charts />
          <div class="beside">
            <section class="card" aria-labelledby="causes">
              <h2 id="causes">Why mails bounced</h2>
              <div data-into="causes"></div>
            </section>
            <section class="card" aria-labelledby="providers">
              <h2 id="providers">Providers, the worst first</h2>
              <div data-into="providers"></div>
            </section>
          </div>
          <section class="card" aria-labelledby="campaigns">
            <h2 id="campaigns">{`Mails by ${asked.question.tag}`}</h2>
            <div data-into="campaigns"></div>
          </section>
          <SameCommand lines={line === undefined ? [] : [['These numbers, day by day', line]]} />
        </div>
      </div>
    </Layout>
  );
}
