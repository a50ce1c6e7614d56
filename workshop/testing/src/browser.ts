import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { collectComplaints } from "./complaints.ts";
import { findBrowser } from "./find-browser.ts";
import { installBrowser } from "./install-browser.ts";
import { launchBrowser } from "./launch.ts";

/** Milliseconds until what is awaited counts as missing: for hangs only. */
const deadline = 60_000;

let launched: Promise<Browser> | undefined;

/**
 * The browser of this process, for all of its tests: a profile (a context) is cheap, a launch is not. It
 * ends with the process.
 */
export function theBrowser(): Promise<Browser> {
  launched ??= launchBrowser(findBrowser() ?? installBrowser());
  return launched;
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

/** Opens a page for somebody, with a profile of their own. */
export async function visit(url: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const usual = { locale: "en-US", reducedMotion: "reduce" } as const;
  const context = await (await theBrowser()).newContext({ ...usual, ...options });
  context.setDefaultTimeout(deadline);
  const complaints = await collectComplaints(context);
  const page = await context.newPage();
  await page.goto(url);
  return { page, complaints, leave: () => context.close() };
}
