import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * Looks at a page with axe, but not into its frames. What is only moderate is a matter of taste.
 * @returns what is serious: the rule, and each place with what to do
 */
export async function axeFindings(page: Page): Promise<string[][]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run({ iframes: false }));
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => [
      id,
      ...nodes.map(({ html, failureSummary }) => `${html}: ${failureSummary}`),
    ]);
}

declare global {
  interface Window {
    axe: { run(options: { iframes: boolean }): Promise<AxeResults> };
  }
}
