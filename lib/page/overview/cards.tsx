import type { Overview } from '../../answers/overview/overview.ts';
import { numberText, percentText } from '../shared/numbers.ts';
import { Card } from './card.tsx';
import { mailsAddress } from './mails-address.ts';
import type { OverviewAsked } from './overview-asked.ts';
import { Rate } from './rate.tsx';

type Total = Overview['total'];
type Props = { readonly total: Total; readonly asked: OverviewAsked };

/** The numbers of all mails, each with a way to the mails that it counts. */
export function Cards({ total, asked }: Props) {
  const { sent, delivered, bouncedPermanent, bouncedTransient, deliveryRate } = total;
  return (
    <div class="figures">
      <Card name="Sent" count={sent} mails={mailsAddress(asked, {})}>
        <p class="quiet">a mail to several counts once for each</p>
      </Card>
      <Card name="Delivered" count={delivered} mails={mailsAddress(asked, { status: ['delivered', 'complained'] })}>
        <p>{deliveryRate === null ? 'nothing was sent' : `${percentText(deliveryRate)} of the mails sent`}</p>
      </Card>
      <Card
        name="Bounced"
        count={bouncedPermanent + bouncedTransient}
        mails={mailsAddress(asked, { status: ['bounced', 'softBounced'] })}
      >
        <p>{`${numberText(bouncedPermanent)} permanent, ${numberText(bouncedTransient)} transient`}</p>
        <Rate name="bounceRate" of="permanent bounces" total={total} asked={asked} />
      </Card>
      <Card name="Complained" count={total.complained} mails={mailsAddress(asked, { status: 'complained' })}>
        <p>reports of spam, as SES counts them; the list names all who may have sent one</p>
        <Rate name="complaintRate" of="complaints" total={total} asked={asked} />
      </Card>
      <Read name="Opened" people={total.openedHuman} robots={total.openedBot} unknown={total.openedUnknown} of={delivered} />
      <Read
        name="Clicked"
        people={total.clickedHuman}
        robots={total.clickedBot}
        unknown={total.clickedUnknown}
        of={delivered}
      />
      <Card name="No outcome yet" count={total.noOutcome + total.delayed} mails={mailsAddress(asked, { status: 'noOutcome' })}>
        <p>neither delivered nor bounced so far</p>
        {total.delayed > 0 && (
          <p>
            <a href={mailsAddress(asked, { status: 'delayed' })}>{`${numberText(total.delayed)} of them delayed`}</a>: SES tries
            again
          </p>
        )}
      </Card>
      <NotSent total={total} asked={asked} />
    </div>
  );
}

/** Before the first numbers are there: as high as with them. */
export function CardsToCome() {
  const names = ['Sent', 'Delivered', 'Bounced', 'Complained', 'Opened', 'Clicked', 'No outcome yet', 'Not sent by SES'];
  return (
    <div class="figures to-come">
      {names.map((name) => (
        <section class="figure">
          <h3>{name}</h3>
          <p class="amount">…</p>
        </section>
      ))}
    </div>
  );
}

type ReadProps = {
  readonly name: string;
  readonly people: number;
  readonly robots: number;
  readonly unknown: number;
  readonly of: number;
};

function Read({ name, people, robots, unknown, of }: ReadProps) {
  return (
    <Card name={name} count={people} unit="by people">
      {of > 0 && <p>{`${percentText(people / of)} of ${numberText(of)} delivered`}</p>}
      <p class="quiet">
        {`${numberText(robots)} by robots (scanners, prefetching)${unknown > 0 ? `, ${numberText(unknown)} by people or robots, SES does not say which` : ''}`}
      </p>
    </Card>
  );
}

function NotSent({ total: { suppressed, rejected, renderingFailed }, asked }: Props) {
  const parts = [
    [suppressed, 'suppressed', 'on a suppression list, or unsubscribed'],
    [rejected, 'rejected', 'with a virus, rejected'],
    [renderingFailed, 'renderingFailed', 'whose template could not be filled'],
  ] as const;
  const some = parts.filter(([count]) => count > 0);
  return (
    <Card
      name="Not sent by SES"
      count={suppressed + rejected + renderingFailed}
      mails={mailsAddress(asked, { status: parts.map(([, status]) => status) })}
    >
      {some.map(([count, , words]) => (
        <p>{`${numberText(count)} ${words}`}</p>
      ))}
    </Card>
  );
}
