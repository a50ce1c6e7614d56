import { type Browser, chromium } from "playwright-core";

const quiet = [
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** Starts a browser with a fresh profile and no window. */
export function launchBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    chromiumSandbox: false, // root has none, and it meets no page but ours
    args: quiet,
    timeout: 120_000,
  });
}
