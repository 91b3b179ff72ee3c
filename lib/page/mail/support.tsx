import { supportBlock } from '../../answers/why/support-block.ts';
import type { EmailEvent } from '../../events/email-event.ts';
import { CopyButton } from '../views/copy-button.tsx';

/** What AWS Support asks for, to paste. */
export function Support({ events }: { readonly events: readonly EmailEvent[] }) {
  return (
    <details class="card support" id="support">
      <summary data-row>For AWS Support: a block to paste, times in UTC</summary>
      <CopyButton of="support-block" what="block" />
      <pre id="support-block">{supportBlock(events).join('\n')}</pre>
    </details>
  );
}
