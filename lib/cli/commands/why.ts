import { jsonText } from '../../answers/json-text.ts';
import { plainText } from '../../answers/plain-text.ts';
import { readAddressCase } from '../../answers/why/read-address-case.ts';
import { whyAddress } from '../../answers/why/why-address.ts';
import { whyMessage } from '../../answers/why/why-message.ts';
import { bareAddress } from '../../events/address.ts';
import { findMessage } from '../../table/find-message.ts';
import type { EventTable } from '../../table/reader.ts';
import type { Action } from '../command.ts';
import { unknownMessage } from '../nothing-found.ts';
import type { Output } from '../output.ts';
import { addressView } from '../why/address-view.ts';
import { whyView } from '../why/why-view.ts';

/** One Query for a message; two for an address, or two more for one whose domain can be spelled in two ways. So many for each region. */
export function why(
  table: EventTable,
  { subject }: Action & { readonly name: 'why' },
  json: boolean,
  output: Output,
): Promise<void> {
  return subject.includes('@')
    ? whyRecipient(table, bareAddress(subject) ?? subject, json, output)
    : whyMail(table, subject, json, output);
}

async function whyMail(table: EventTable, messageId: string, json: boolean, output: Output): Promise<void> {
  const { events, region } = await findMessage(table, messageId);
  const found = whyMessage(events, table.now());
  if (json) return output.write(found ? `${jsonText({ ...found, region }, 2)}\n` : '');
  if (found === undefined) return output.write(`${unknownMessage(messageId)}\n`);
  return output.write(`${whyView(events, table.now(), output.display, region)}\n`);
}

async function whyRecipient(table: EventTable, address: string, json: boolean, output: Output): Promise<void> {
  const found = await readAddressCase(table, address);
  if (found === undefined) return output.write(json ? '' : unknownAddress(address));
  if (json) return output.write(`${jsonText(whyAddress(address, found), 2)}\n`);
  const { standing, verdict, events } = found;
  return output.write(`${addressView(standing, verdict, events, table.now(), output.display)}\n`);
}

function unknownAddress(address: string): string {
  return `No mail to ${plainText(address)} is known.\n`;
}
