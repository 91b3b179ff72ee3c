import type { BrowserContext } from 'playwright-core';

/** What went wrong in pages, a sentence each, in the order in which it did. */
export type Complaints = readonly string[];

/**
 * Collects, from now on, all that pages that are well never say or do: an error in the console or of a script, something that the
 * Content-Security-Policy forbids, a request that fails or that goes anywhere but to `origin`.
 */
export async function watch(context: BrowserContext, origin: string): Promise<Complaints> {
  const complaints: string[] = [];
  const complain = (complaint: string) => void complaints.push(complaint);
  const outside = (url: string) => isOutside(url, origin) && complain(`outside request: ${url}`);
  context.on('console', (message) => message.type() === 'error' && complain(`console error: ${message.text()}`));
  context.on('weberror', (error) => complain(`page error: ${error.error().message}`));
  context.on('request', (request) => outside(request.url()));
  context.on('page', (page) => page.on('websocket', (socket) => outside(socket.url())));
  context.on('requestfailed', (request) => {
    const { errorText = '' } = request.failure() ?? {};
    if (errorText !== gaveUp) complain(`failed request: ${request.url()} (${errorText})`);
  });
  await context.exposeFunction('reportViolation', (rule: string, what: string) =>
    complain(`CSP violation: ${rule} by ${what}`),
  );
  await context.addInitScript({ content: reportViolations });
  return complaints;
}

const reportViolations =
  "addEventListener('securitypolicyviolation', (event) => reportViolation(event.effectiveDirective, event.blockedURI))";

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
