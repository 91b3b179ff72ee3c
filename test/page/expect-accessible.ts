import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** Nothing that axe has a rule for is wrong in the page as it stands, however little it matters: WCAG A and AA, and good practice. */
export async function expectAccessible(page: Page): Promise<void> {
  // As the developer tools do: no Content-Security-Policy has a say.
  await page.evaluate(axe.source);
  expect((await page.evaluate<AxeResults['violations']>(violations)).flatMap(said)).toEqual([]);
}

/** A third of the time of a run that describes what is well, too, and loads style sheets again for rules that are not on. */
const violations = "axe.run(document, { resultTypes: ['violations'], preload: false }).then(({ violations }) => violations)";

/** Rule, help and node, a line each node. */
function said({ id, help, nodes }: AxeResults['violations'][number]): readonly string[] {
  return nodes.map(({ html, failureSummary = '' }) => `${id}: ${help}: ${html} ${failureSummary.replaceAll(/\s+/g, ' ')}`);
}
