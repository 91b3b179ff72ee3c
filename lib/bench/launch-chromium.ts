import { type Browser, chromium } from 'playwright-core';

/**
 * Starts Chromium without a window. Of all hosts it finds 127.0.0.1 alone: nothing leaves this machine.
 * @param folder takes what Chromium writes beside its profile, which goes when it is closed
 */
export function launchChromium(executablePath: string, folder: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    timeout: patience,
    args: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
    // The sandbox refuses root.
    chromiumSandbox: process.getuid?.() !== 0,
    env: { ...process.env, XDG_CONFIG_HOME: folder, XDG_CACHE_HOME: folder },
  });
}

/** How long a start may take (ms) on a machine that is busy with other things. */
const patience = 600_000;
