import { plainText } from '../../answers/plain-text.ts';
import { addressStanding } from '../../answers/why/address-standing.ts';
import { newestEvents } from '../../answers/why/newest-events.ts';
import { readConcerning } from '../../answers/why/read-concerning.ts';
import { supportBlock } from '../../answers/why/support-block.ts';
import { verdicts } from '../../answers/why/verdict.ts';
import { bareAddress } from '../../events/address.ts';
import { type EventTable, readMessage } from '../../table/reader.ts';
import type { Action } from '../command.ts';
import { jsonText } from '../json-text.ts';
import { unknownMessage } from '../nothing-found.ts';
import type { Output } from '../output.ts';
import { addressView } from '../why/address-view.ts';
import { unattributedJson, verdictJson, whyJson } from '../why/why-json.ts';
import { whyView } from '../why/why-view.ts';

/** One Query for a message; two for an address, or two more for one whose domain can be spelled in two ways. */
export function why(
  table: EventTable,
  { subject }: Action & { readonly name: 'why' },
  json: boolean,
  output: Output,
): Promise<void> {
  return subject.includes('@')
    ? whyAddress(table, bareAddress(subject) ?? subject, json, output)
    : whyMessage(table, subject, json, output);
}

async function whyMessage(table: EventTable, messageId: string, json: boolean, output: Output): Promise<void> {
  const events = await readMessage(table, messageId);
  if (json) return output.write(events.length > 0 ? `${jsonText(whyJson(events, table.now()), 2)}\n` : '');
  if (events.length === 0) return output.write(`${unknownMessage(messageId)}\n`);
  return output.write(`${whyView(events, table.now(), output.display)}\n`);
}

async function whyAddress(table: EventTable, address: string, json: boolean, output: Output): Promise<void> {
  const standing = addressStanding(address, (await newestEvents(table, address)).events);
  if (standing === undefined) return output.write(json ? '' : unknownAddress(address));
  const message = await readConcerning(table, address, standing.decisive.messageId);
  const verdict = verdicts(message, table.now()).find(({ status }) => status.recipient === address);
  if (verdict === undefined) return output.write(json ? '' : unknownAddress(address));
  if (!json) return output.write(`${addressView(standing, verdict, message, table.now(), output.display)}\n`);
  const { mails, decisive, counts } = standing;
  const answer = {
    address,
    counts: Object.fromEntries(counts),
    messageId: decisive.messageId,
    verdict: verdictJson(verdict),
    unattributed: unattributedJson(message),
    mails,
    support: supportBlock(message).join('\n'),
  };
  return output.write(`${jsonText(answer, 2)}\n`);
}

function unknownAddress(address: string): string {
  return `No mail to ${plainText(address)} is known.\n`;
}
