import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type axeCore from "axe-core";
import type { Page } from "playwright-core";

const source = await readFile(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

/**
 * Runs axe on a page, without its frames.
 * @param part a selector of the part to look at
 * @param rules the ids of the rules to apply
 * @returns what axe calls serious or critical: the rule, and each place with what to do
 */
export async function axeFindings(
  page: Page,
  part?: string,
  rules?: string[],
): Promise<string[][]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(source);
  const { violations } = await page.evaluate(
    ([context, runOnly]) => {
      const options = { iframes: false, resultTypes: ["violations" as const] };
      return window.axe.run(context ?? document, runOnly ? { ...options, runOnly } : options);
    },
    [part, rules] as const,
  );
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => [
      id,
      ...nodes.map(({ html, failureSummary }) => `${html}: ${failureSummary}`),
    ]);
}

/** The findings of all rules in the light theme, and of colour contrast in the dark one. */
export async function axeFindingsInBothThemes(page: Page, part?: string): Promise<string[][]> {
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await axeFindings(page, part, ["color-contrast"]);
  await page.emulateMedia({ colorScheme: "light" });
  return [...dark, ...(await axeFindings(page, part))];
}

declare global {
  interface Window {
    axe: typeof axeCore;
  }
}
