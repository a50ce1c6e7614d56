import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

/** Where to look for a browser. */
export type Places = {
  /** The one that somebody named in CHROMIUM_PATH. */
  named: string | undefined;
  /** Where Chrome, Chromium and Edge are usually installed. */
  usual: string[];
  /** Where Playwright's installer puts its own. */
  playwrights: string;
  /** Whether a program can be started. */
  works(path: string): boolean;
};

/**
 * Finds a browser: the one that is named, or else an installed one, or else Playwright's.
 * @returns its path; undefined if there is none
 * @throws Error if one is named that isn't there
 */
export function findBrowser(places: Places = placesHere()): string | undefined {
  const { named, usual, playwrights, works } = places;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(
      `CHROMIUM_PATH names ${named}, which does not exist. Name another, or unset it.`,
    );
  }
  return [...usual, playwrights].find((path) => existsSync(path) && works(path));
}

/** Where a browser may be on this machine. */
export function placesHere(): Places {
  return {
    named: process.env.CHROMIUM_PATH,
    usual: usualPlaces(process.platform, process.env, homedir()),
    playwrights: chromium.executablePath(),
    works: answersItsVersion,
  };
}

const commands = [
  "google-chrome",
  "google-chrome-stable",
  "chromium",
  "chromium-browser",
  "microsoft-edge",
  "microsoft-edge-stable",
  "msedge",
  "chrome",
];

/** Where Chrome, Chromium and Edge are installed on a platform, and what PATH leads to. */
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
    "/opt/google/chrome/chrome",
    "/usr/bin/google-chrome",
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/snap/bin/chromium",
    "/opt/microsoft/msedge/msedge",
  ];
}

/** On Linux a browser may lack a library, or be a script that only tells how to get the browser. */
function answersItsVersion(path: string): boolean {
  if (process.platform !== "linux") return true; // elsewhere one may open a window instead
  try {
    execFileSync(path, ["--version"], { stdio: "ignore", timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}
