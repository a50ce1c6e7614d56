import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from "playwright-core";
import { findBrowser } from "./find-browser.ts";
import { installBrowser } from "./install-browser.ts";

/** Milliseconds until a wait fails: for hangs only. */
const deadline = 60_000;

const quiet = [
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

// Found on import, outside any test's timeout: an installation takes minutes.
const executablePath = findBrowser() ?? installBrowser();

let launched: Promise<Browser> | undefined;

/** This process's browser. All tests share it, because launching is slow; it ends with the process. */
export function theBrowser(): Promise<Browser> {
  launched ??= chromium.launch({
    executablePath,
    chromiumSandbox: false, // root has none, and we open only our own pages
    args: quiet,
    timeout: 120_000,
  });
  return launched;
}

/** A page, the browser's complaints about it so far, and how to leave it. */
export type Visit = { page: Page; complaints: string[]; leave(): Promise<void> };

/** Opens a page in a profile of its own. */
export async function visit(url: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const opened = await ownPage(options);
  await opened.page.goto(url);
  return opened;
}

/** An empty page in a profile of its own. */
export async function ownPage(options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await newProfile(options);
  return { ...(await pageIn(context)), leave: () => context.close() };
}

let shared: Promise<BrowserContext> | undefined;
const left: Visit[] = [];

/**
 * An empty page in a profile that all callers share, which costs a third of one in a new profile. When
 * you leave it, the storage of its last address is cleared, and the next caller gets it. Don't change
 * how the page or its context behaves, such as its routes.
 */
export async function sharedPage(): Promise<Visit> {
  shared ??= newProfile({});
  const { page, complaints } = left.pop() ?? (await pageIn(await shared));
  complaints.length = 0;
  return {
    page,
    complaints,
    async leave() {
      if (page.isClosed()) return;
      await page.emulateMedia({ colorScheme: "light" });
      await page.evaluate(() => localStorage.clear());
      await page.goto("about:blank");
      left.push({ page, complaints, leave: async () => {} });
    },
  };
}

async function newProfile(options: BrowserContextOptions): Promise<BrowserContext> {
  const usual = { locale: "en-US", reducedMotion: "reduce" } as const;
  const context = await (await theBrowser()).newContext({ ...usual, ...options });
  context.setDefaultTimeout(deadline);
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      const { effectiveDirective, blockedURI, sample } = event;
      console.error(`the policy forbids: ${effectiveDirective} ${blockedURI} ${sample}`);
    });
  });
  return context;
}

// What Chromium logs for a server that isn't running, which many tests are about.
const expected = /net::ERR_|WebSocket connection to .* failed/;

/** Collects policy violations, errors on the console and uncaught exceptions in a list that grows. */
async function pageIn(context: BrowserContext): Promise<Omit<Visit, "leave">> {
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() !== "error" || expected.test(message.text())) return;
    complaints.push(`on the console: ${message.text()}`);
  });
  page.on("pageerror", ({ message, stack }) => {
    // The emoji picker looks for newer emoji and doesn't catch the error if nobody answers.
    if (message === "Failed to fetch" && stack?.includes("emoji-picker")) return;
    complaints.push(`not caught: ${stack || message}`);
  });
  return { page, complaints };
}

/** Window sizes that a page must fit, in pixels: a projector's, a small laptop's, a phone's. */
export const windows = [
  [1400, 900],
  [1024, 768],
  [390, 844],
] as const;

/** The directions in which a page overflows its window. */
export function sticksOut(page: Page): Promise<("below" | "sideways")[]> {
  return page.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    return [
      ...(scrollHeight > innerHeight ? ["below" as const] : []),
      ...(scrollWidth > innerWidth ? ["sideways" as const] : []),
    ];
  });
}
