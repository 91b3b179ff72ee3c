import type { ServerName } from './servers.ts';

/** Who runs the mail of the companies that get mail: every domain lies under `.example`, which nobody can own. */
export const companies: Readonly<Record<ServerName, readonly [string, ...string[]]>> = {
  gmail: [
    'acme.example',
    'bakery.example',
    'cycles.example',
    'dance-school.example',
    'fern.example',
    'harbour.example',
    'kite.example',
    'lantern.example',
  ],
  microsoft: [
    'architects.example',
    'bank.example',
    'city-council.example',
    'dentists.example',
    'insurance.example',
    'joinery.example',
    'notary.example',
  ],
  yahoo: ['gardening.example', 'orchard.example', 'riding.example'],
  ionos: ['metalworks.example', 'plumbing.example', 'xn--bcher-kva.example'],
  proofpoint: ['clinic.example', 'pharma.example'],
  mimecast: ['law.example', 'shipping.example'],
  own: ['quarry.example', 'university.example', 'observatory.example'],
};
