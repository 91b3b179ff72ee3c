import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What Node is to load first (`--import`) in a process whose outcome must not depend on how busy the machine is. */
export const patientClock = pathToFileURL(join(import.meta.dirname, 'patient-clock.mjs')).href;
