import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

/** Where to look for a browser. */
export type Places = {
  /** What CHROMIUM_PATH says. */
  named: string | undefined;
  /** Paths to try, best first. */
  candidates: string[];
  /** Whether a program can be started. */
  works(path: string): boolean;
};

/**
 * Finds a browser: the one in CHROMIUM_PATH, else the first candidate that works.
 * @returns its path; undefined if there is none
 * @throws Error if CHROMIUM_PATH names a file that doesn't exist
 */
export function findBrowser(places: Places = placesHere()): string | undefined {
  const { named, candidates, works } = places;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(
      `CHROMIUM_PATH names ${named}, which does not exist. Name another, or unset it.`,
    );
  }
  return candidates.find((path) => existsSync(path) && works(path));
}

function placesHere(): Places {
  const usual = usualPlaces(process.platform, process.env, homedir());
  return {
    named: process.env.CHROMIUM_PATH,
    candidates: shellsFirst(usual, chromium.executablePath()),
    works: printsItsVersion,
  };
}

/**
 * Puts headless shells before browsers with windows, and Playwright's last of each kind.
 * @param playwrights the browser with windows that Playwright installs
 */
export function shellsFirst(usual: string[], playwrights: string): string[] {
  const shells = usual.filter((path) => isShell(path));
  const others = usual.filter((path) => !isShell(path));
  return [...shells, playwrightShell(playwrights), ...others, playwrights];
}

/** The headless shell needs less than half the processor time per page. */
function isShell(path: string): boolean {
  return /headless-shell(\.exe)?$/.test(path);
}

/**
 * Where Playwright's installer puts the headless shell.
 * @param whole where it puts the whole browser, such as …/chromium-1255/chrome-linux64/chrome
 */
function playwrightShell(whole: string): string {
  const ending = whole.endsWith(".exe") ? ".exe" : "";
  return whole.replace(
    /chromium-(\d+)([\\/])chrome-([^\\/]+)[\\/].*$/,
    `chromium_headless_shell-$1$2chrome-headless-shell-$3$2chrome-headless-shell${ending}`,
  );
}

const commands = [
  "chromium-headless-shell",
  "chrome-headless-shell",
  "google-chrome",
  "google-chrome-stable",
  "chromium",
  "chromium-browser",
  "microsoft-edge",
  "microsoft-edge-stable",
  "msedge",
  "chrome",
];

/** Where a platform installs Chrome, Chromium and Edge, then where they would be on PATH. */
export function usualPlaces(
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
  home: string,
): string[] {
  const folders = (environment.PATH ?? environment.Path ?? "").split(delimiter).filter(Boolean);
  const ending = platform === "win32" ? ".exe" : "";
  const onPath = commands.flatMap((command) =>
    folders.map((folder) => join(folder, command + ending)),
  );
  return [...installed(platform, environment, home), ...onPath];
}

function installed(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv, home: string) {
  if (platform === "darwin") {
    return ["Google Chrome", "Chromium", "Microsoft Edge"].flatMap((name) =>
      ["/", home].map((start) => join(start, "Applications", `${name}.app/Contents/MacOS`, name)),
    );
  }
  if (platform === "win32") {
    const { LOCALAPPDATA, PROGRAMFILES, "PROGRAMFILES(X86)": programFiles32 } = environment;
    const starts = [PROGRAMFILES, programFiles32, LOCALAPPDATA].filter(
      (start) => start !== undefined,
    );
    return ["Google/Chrome", "Chromium", "Microsoft/Edge"].flatMap((product) => {
      const program = product.endsWith("Edge") ? "msedge.exe" : "chrome.exe";
      return starts.map((start) => join(start, product, "Application", program));
    });
  }
  return [
    "/usr/bin/chromium-headless-shell",
    "/opt/google/chrome/chrome",
    "/usr/bin/google-chrome",
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/snap/bin/chromium",
    "/opt/microsoft/msedge/msedge",
  ];
}

/** On Linux a browser may lack a library, or be a script that only says how to get the browser. */
function printsItsVersion(path: string): boolean {
  if (process.platform !== "linux") return true; // elsewhere --version may open a window
  try {
    execFileSync(path, ["--version"], { stdio: "ignore", timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}
