import type { Page } from 'playwright-core';

/** What went wrong in a page, a sentence each, in the order in which it did. */
export type Complaints = readonly string[];

/**
 * Collects, from now on, all that a page that is well never says or does: an error in its console or of its scripts, something that its
 * Content-Security-Policy forbids, a request that fails or that goes anywhere but to `origin`.
 */
export async function watch(page: Page, origin: string): Promise<Complaints> {
  const complaints: string[] = [];
  const complain = (complaint: string) => void complaints.push(complaint);
  page.on('console', (message) => message.type() === 'error' && complain(`console error: ${message.text()}`));
  page.on('pageerror', (error) => complain(`page error: ${error.message}`));
  page.on('request', (request) => isOutside(request.url(), origin) && complain(`outside request: ${request.url()}`));
  page.on('websocket', (socket) => isOutside(socket.url(), origin) && complain(`outside request: ${socket.url()}`));
  page.on('requestfailed', (request) => {
    const { errorText = '' } = request.failure() ?? {};
    if (errorText !== gaveUp) complain(`failed request: ${request.url()} (${errorText})`);
  });
  await page.exposeFunction('reportViolation', (rule: string, what: string) => complain(`CSP violation: ${rule} by ${what}`));
  await page.addInitScript(
    "addEventListener('securitypolicyviolation', (event) => reportViolation(event.effectiveDirective, event.blockedURI))",
  );
  return complaints;
}

/** The page's own doing: it goes elsewhere, or its script no longer wants the answer. */
const gaveUp = 'net::ERR_ABORTED';

function isOutside(url: string, origin: string): boolean {
  return /^(https?|wss?):/.test(url) && new URL(url).host !== new URL(origin).host;
}

/** What was not `expected`, and what was and never came. */
export function surprises(complaints: Complaints, expected: readonly RegExp[]): readonly string[] {
  const unexpected = complaints.filter((complaint) => !expected.some((pattern) => pattern.test(complaint)));
  const missing = expected.filter((pattern) => !complaints.some((complaint) => pattern.test(complaint)));
  return [...unexpected, ...missing.map((pattern) => `expected, and did not happen: ${pattern}`)];
}
