import type { OverviewMemory, OverviewSoFar } from '../../answers/overview/overview-memory.ts';
import { html, type Send } from '../answer-stream.tsx';
import { progressAt } from '../reading-progress.ts';
import { charts } from '../shared/charts.ts';
import type { Html } from '../views/document-text.ts';
import { Campaigns } from './campaigns.tsx';
import { Cards } from './cards.tsx';
import { Causes } from './causes.tsx';
import { NumbersTable } from './chart-views.tsx';
import { figuresOf } from './figures-of.ts';
import { NoMail } from './no-mail.tsx';
import { Note } from './note.tsx';
import type { OverviewAsked } from './overview-asked.ts';
import { Providers } from './providers.tsx';

/** Sends what is counted so far, some times a second, until it is the whole. */
export async function sendOverview(memory: OverviewMemory, asked: OverviewAsked, send: Send, gone: AbortSignal): Promise<void> {
  const { visit, question, isAnew } = asked;
  if (isAnew) memory.forget();
  const table = await visit.served.open();
  const range = { since: question.range.since, until: visit.now };
  for await (const soFar of memory.read(table, question, visit.now, gone)) {
    if (!soFar.isWhole) await send('progress', progressAt(Date.parse(soFar.reached), range, visit.zone, soFar.events));
    await sendNumbers(soFar, asked, send);
  }
}

async function sendNumbers(soFar: OverviewSoFar, asked: OverviewAsked, send: Send): Promise<void> {
  const { total, unattributed, reasons, providers, campaigns } = soFar.overview;
  const put = async (into: string, piece: Html) => send('part', { into, how: 'replace', html: await html(piece) });
  await put('note', <Note soFar={soFar} asked={asked} />);
  if (total.sent === 0 && unattributed === 0) {
    if (soFar.isWhole) await put('empty', <NoMail asked={asked} />);
    return;
  }
  const figures = figuresOf(soFar, asked);
  await put('cards', <Cards total={total} asked={asked} />);
  await send('figures', figures);
  for (const chart of charts) await put(`numbers-${chart.name}`, <NumbersTable chart={chart} figures={figures} />);
  await put('causes', <Causes groups={reasons} asked={asked} />);
  await put('providers', <Providers groups={providers} />);
  await put('campaigns', <Campaigns groups={campaigns} asked={asked} />);
}
