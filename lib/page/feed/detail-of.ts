import { describe } from '../../answers/describe.ts';
import { plainText } from '../../answers/plain-text.ts';
import { whoRead } from '../../answers/status.ts';
import { duration } from '../../answers/time.ts';
import { explain } from '../../answers/why/explain.ts';
import type { EmailEvent } from '../../events/email-event.ts';
import { cutText } from '../views/cut-text.ts';

/** The one thing to know of an event beside what it is: in plain words, and a small word more. */
export type Detail = { readonly text: string; readonly more?: string };

/** So many characters of it are shown: the mail's own page has all. */
const longest = 160;

export function detailOf(event: EmailEvent): Detail {
  const { text, more } = said(event);
  const words = [more, event.timeFallback && 'SES gave no time that can be read'].filter(Boolean);
  return { text: cutText(text, longest), ...(words.length > 0 && { more: cutText(words.join(', '), longest) }) };
}

function said(event: EmailEvent): Detail {
  const { type, detail } = event;
  const explanation = explain(event);
  if (explanation) return { text: explanation.meaning, more: explanation.code };
  switch (type) {
    case 'send':
      return { text: tagsOf(event) };
    case 'delivery':
      return {
        text: typeof detail.processingTimeMillis === 'number' ? `SES took ${duration(detail.processingTimeMillis)}` : '',
      };
    case 'open':
      return { text: `by ${readers[whoRead(event)]}` };
    case 'click':
      return { text: plainText(detail.link ?? 'a link that SES does not name'), more: `by ${readers[whoRead(event)]}` };
    default:
      return { text: describe(event) };
  }
}

const readers = { human: 'a person', bot: 'a robot', unknown: 'a person or a robot' } as const;

/** The sender's own. */
function tagsOf({ tags = {} }: EmailEvent): string {
  return Object.entries(tags)
    .flatMap(([name, values]) => values.map((value) => plainText(`${name}=${value}`)))
    .join(', ');
}
