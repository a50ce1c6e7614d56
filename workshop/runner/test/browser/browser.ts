import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { collectComplaints } from "../../../../client/test/browser/support/complaints.ts";
import { findBrowser } from "../../../../client/test/browser/support/find-browser.ts";
import { installBrowser } from "../../../../client/test/browser/support/install-browser.ts";
import { launchBrowser } from "../../../../client/test/browser/support/launch.ts";

const patience = 60_000; // ms until what is awaited counts as missing; a busy machine takes its time

/** A browser of this test file's own: the one that the chat page's tests would take. */
export function startBrowser(): Promise<Browser> {
  return launchBrowser(findBrowser() ?? installBrowser());
}

/** A page with a profile of its own, and what the browser has complained about in it so far. */
export type Visit = { page: Page; complaints: string[]; leave(): Promise<void> };

/** Windows that a page has to fit into, in pixels: a projector's, a small laptop's, a phone's. */
export const windows = [
  [1400, 900],
  [1024, 768],
  [390, 844],
] as const;

/** How a page reaches out of its window; nothing if it does not. */
export function sticksOut(page: Page): Promise<("below" | "sideways")[]> {
  return page.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    return [
      ...(scrollHeight > innerHeight ? ["below" as const] : []),
      ...(scrollWidth > innerWidth ? ["sideways" as const] : []),
    ];
  });
}

/** Opens a page for somebody. */
export async function visit(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const usual = { locale: "en-US", reducedMotion: "reduce" } as const;
  const context = await browser.newContext({ ...usual, ...options });
  context.setDefaultTimeout(patience);
  const complaints = await collectComplaints(context);
  const page = await context.newPage();
  await page.goto(url);
  return { page, complaints, leave: () => context.close() };
}
