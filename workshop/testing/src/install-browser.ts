import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { findBrowser } from "./find-browser.ts";

/**
 * Installs a headless browser, with its progress on the console.
 * @returns its path
 * @throws Error that says what to install, if that fails
 */
export function installBrowser(): string {
  console.log("The browser tests need Chrome, Chromium or Edge, and found none. Installing one:");
  for (const command of waysToInstall(process.platform, isRoot(), systemName())) {
    console.log(`> ${command.join(" ")}`);
    if (!run(command)) continue;
    const path = findBrowser();
    if (path !== undefined) return path;
  }
  throw new Error(
    "Installing a browser for the tests failed: see above. Install Chrome, Chromium or Edge, " +
      "or name one: CHROMIUM_PATH=/path/to/chrome npm test",
  );
}

/**
 * The commands to try, in this order.
 * @param system the ID in /etc/os-release; Ubuntu's own package needs snap, so we don't use it
 */
export function waysToInstall(
  platform: NodeJS.Platform,
  root: boolean,
  system: string | undefined,
): string[][] {
  const installer = [process.execPath, playwright(), "install", "chromium-headless-shell"];
  if (platform !== "linux" || !root) return [installer];
  const withLibraries = [...installer, "--with-deps"];
  if (system !== "debian") return [withLibraries, installer];
  const apt = "apt-get update && apt-get install -y chromium-headless-shell";
  return [["sh", "-c", apt], withLibraries];
}

function playwright(): string {
  const { resolve } = createRequire(import.meta.url);
  return join(dirname(resolve("playwright-core/package.json")), "cli.js");
}

function run([program = "", ...args]: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync(program, args, { stdio: "inherit", env }).status === 0;
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function systemName(): string | undefined {
  const file = "/etc/os-release";
  if (!existsSync(file)) return undefined;
  return /^ID="?([^"\n]+)/m.exec(readFileSync(file, "utf8"))?.[1];
}
