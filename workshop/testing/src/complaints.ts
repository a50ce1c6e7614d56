import type { BrowserContext } from "playwright-core";

// Chromium's own words for a server that isn't there, which is what many tests are about.
const expected = /net::ERR_|WebSocket connection to .* failed/;

/**
 * Collects what a browser complains about in the pages of a context: what the page's policy forbids,
 * errors on the console, and exceptions that nobody has caught.
 * @returns a list that grows
 */
export async function collectComplaints(context: BrowserContext): Promise<string[]> {
  const complaints: string[] = [];
  await context.exposeBinding("reportViolation", (_source, violation: string) => {
    complaints.push(`the policy forbids: ${violation}`);
  });
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      const { effectiveDirective, blockedURI, sample } = event;
      window.reportViolation(`${effectiveDirective} ${blockedURI} ${sample}`);
    });
  });
  context.on("console", (message) => {
    if (message.type() !== "error" || expected.test(message.text())) return;
    complaints.push(`on the console: ${message.text()}`);
  });
  context.on("weberror", (error) => {
    const { message, stack } = error.error();
    // The emoji picker has its emoji, looks for newer ones, and does not catch that nobody answers.
    if (message === "Failed to fetch" && stack?.includes("emoji-picker")) return;
    complaints.push(`not caught: ${stack || message}`);
  });
  return complaints;
}

declare global {
  interface Window {
    reportViolation(violation: string): void;
  }
}
