import type { Command as Program } from 'commander';
import type { Filter } from '../../answers/filter/filter.ts';
import { messageIdIn } from '../../answers/message-id.ts';
import { type EventType, sesEventTypes } from '../../events/event-type.ts';
import { address, domains, eventTypes, sender, someText } from './option-values.ts';
import { given, type Options } from './options.ts';

/** The same conditions wherever there are many events: all that are given must hold. */
export function withFilter(command: Program, which: 'mails' | 'events'): Program {
  return command
    .optionsGroup(`Which ${which}:`)
    .option('--type <types>', `of ${sesEventTypes.join(', ')}, unknown; several with commas`, eventTypes)
    .option('--recipient <address>', 'to this address', address)
    .option('--recipient-domain <domains>', 'to addresses of these domains; several with commas', appended(domains))
    .option('--sender <sender>', 'from this address, or from this domain', sender)
    .option('--subject <text>', 'with this text in the subject, in any case', someText)
    .option('--message <id>', 'of this mail, by its SES message id', (text) => messageIdIn(someText(text)))
    .option(
      '--tag <tag>',
      "with this tag of the sender's: name=value, or name for any value; may be repeated",
      appended((text) => [someText(text)]),
    )
    .option('--configuration-set <name>', 'sent with this configuration set', someText)
    .option('--tenant <name>', 'sent for this tenant of SES', someText);
}

export function filterOf(options: Options): Filter {
  const { type, tag, recipientDomain } = options;
  return {
    types: (type as readonly EventType[] | undefined) ?? [],
    tags: (tag as readonly string[] | undefined) ?? [],
    recipientDomains: (recipientDomain as readonly string[] | undefined) ?? [],
    ...given(options, 'string', 'recipient', 'sender', 'subject', 'message', 'configurationSet', 'tenant'),
  };
}

/** An option that may be repeated: what it was given each time, in one list. */
export function appended<Value>(
  parse: (text: string) => readonly Value[],
): (text: string, before?: readonly Value[]) => readonly Value[] {
  return (text, before = []) => [...before, ...parse(text)];
}
