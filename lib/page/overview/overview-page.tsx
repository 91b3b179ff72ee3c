import { addressWith } from '../question/address-of.ts';
import { conditions } from '../question/given.ts';
import { Filters, textConditions } from '../views/filters.tsx';
import { HiddenFields } from '../views/hidden-fields.tsx';
import { Layout } from '../views/layout.tsx';
import { Reading } from '../views/reading.tsx';
import { SameCommand } from '../views/same-command.tsx';
import { CardsToCome } from './cards.tsx';
import { Charts } from './chart-views.tsx';
import { type OverviewAsked, usualPeriod } from './overview-asked.ts';
import { statsCommand } from './stats-command.ts';

const { tag, recipientDomain, configurationSet, sender } = textConditions;

/** All but the numbers, which the stream brings. */
export function OverviewPage({ asked }: { readonly asked: OverviewAsked }) {
  const { visit, isAnew } = asked;
  const stream = addressWith(visit, isAnew ? { anew: '1' } : {}, '/overview/stream');
  const line = statsCommand(asked);
  return (
    <Layout visit={visit} title="Overview">
      <h1>Overview</h1>
      <Filters visit={visit} first={[tag, recipientDomain]} more={[configurationSet, sender]} period={usualPeriod}>
        <label>
          Compare by tag
          <input name="by" value={visit.asked.get('by') ?? ''} placeholder="campaign" autocomplete="off" />
        </label>
        <HiddenFields
          visit={visit}
          names={conditions}
          fields={[tag, recipientDomain, configurationSet, sender].map(({ name }) => name)}
        />
      </Filters>
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
