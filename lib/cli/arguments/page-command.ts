import type { Add } from './definition.ts';
import { port } from './option-values.ts';
import { given } from './options.ts';
import { withSource } from './source-options.ts';

export function addPage(add: Add): void {
  const command = add({
    usage: 'page',
    summary: 'all of it to look at, in your browser',
    sentence:
      'Serves a page on 127.0.0.1 until Ctrl-C, and opens it: the live feed, the mails, one mail, an address, an overview.',
    examples: [
      { what: 'of the stack, with your own credentials', line: 'page' },
      { what: 'of the world that "ses-events local" keeps up', line: 'page --local' },
    ],
    toAction: (options) => ({ name: 'page', open: options.open !== false, ...given(options, 'number', 'port') }),
  })
    .option('--port <port>', 'the loopback port (default: 7377, or a free one where that is taken)', port)
    .option('--no-open', 'print the address, and open no browser');
  withSource(command);
}
