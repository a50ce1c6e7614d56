// Installs the dependencies if they differ from the lock file. Plain JavaScript, like start.cjs.
"use strict";
const { spawnSync } = require("node:child_process");
const { existsSync, readFileSync } = require("node:fs");
const { join } = require("node:path");
const { say } = require("./first-words.cjs");
const { linksFile, restoreLinks } = require("./runner/src/venue/restore-links.cjs");

const root = join(__dirname, "..");

const reasons = {
  missing: "Installing what the workshop needs. This is the only step that needs the internet.",
  outdated: "The workshop has been updated. Installing what is new.",
  foreign: "The installed packages are for another system. Installing the ones for this system.",
};

const wrongArchive =
  "Without internet, you need an archive that was packed on a machine like this one.";

/** Installs what is missing, and shows npm's progress. Ends the process if that fails. */
function ensureInstalled() {
  restoreLinks(root);
  const state = installState(root);
  if (state === "complete") return;
  console.error(say(reasons[state]));
  if (state === "foreign" && existsSync(join(root, linksFile))) console.error(say(wrongArchive));
  // npm ci would first remove what is installed, and bad wifi would leave nothing. --no-save leaves the
  // lock file alone.
  const result = spawnSync("npm install --no-save --include=dev --loglevel=notice", {
    cwd: root,
    stdio: ["inherit", 2, 2],
    shell: true, // on Windows npm is a script, which only a shell can run
  });
  if (result.status !== 0 || installState(root) !== "complete") {
    const sentence =
      "The installation did not finish. Check your internet connection, then try again.";
    console.error(`\n${say(sentence)}`);
    process.exit(1);
  }
}

/**
 * Compares the lock file with npm's record of what it has installed.
 * @param {string} root the folder of the workshop
 * @returns {"complete" | "missing" | "outdated" | "foreign"}
 */
function installState(root) {
  const wanted = packages(join(root, "package-lock.json"));
  const installed = packages(join(root, "node_modules", ".package-lock.json"));
  if (!installed) return "missing";
  for (const [path, { version, link, optional, peer }] of Object.entries(wanted ?? {})) {
    if (!path.startsWith("node_modules/")) continue; // the root and the workspaces themselves
    const found = installed[path];
    if (!found && !optional && !peer) return "outdated"; // optional: for another system
    if (found && !link && found.version !== version) return "outdated";
  }
  const programs = Object.entries(wanted ?? {}).filter(([, needs]) => isForThisSystem(needs));
  return programs.every(([path]) => existsSync(join(root, path))) ? "complete" : "foreign";
}

/**
 * Whether a package holds a program for this system but not for every system. Packages that depend on
 * Linux's C library are left to npm.
 * @param {Package} needs
 */
function isForThisSystem({ os, cpu, libc }) {
  return Boolean(os?.includes(process.platform) && cpu?.includes(process.arch) && !libc);
}

/** @typedef {{ version?: string, link?: boolean, optional?: boolean, peer?: boolean, os?: string[], cpu?: string[], libc?: string[] }} Package */

/**
 * @param {string} file a package-lock.json
 * @returns {Record<string, Package> | undefined}
 */
function packages(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return undefined;
  }
}

module.exports = { ensureInstalled, installState };
