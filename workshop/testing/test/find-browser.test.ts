import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { findBrowser, shellsFirst, usualPlaces } from "../src/find-browser.ts";
import { waysToInstall } from "../src/install-browser.ts";

test("CHROMIUM_PATH comes first, then the first candidate that starts", async () => {
  const folder = await folderWith("named", "broken", "whole", "last");
  const places = {
    named: join(folder, "named"),
    candidates: ["missing", "broken", "whole", "last"].map((name) => join(folder, name)),
    works: (path: string) => !path.endsWith("broken"),
  };
  expect(findBrowser(places)).toBe(join(folder, "named"));
  expect(findBrowser({ ...places, named: undefined })).toBe(join(folder, "whole"));
  expect(findBrowser({ ...places, named: "" })).toBe(join(folder, "whole"));
  expect(findBrowser({ ...places, named: "", works: () => false })).toBeUndefined();
});

test("a CHROMIUM_PATH that doesn't exist is an error, even if another browser is installed", async () => {
  const folder = await folderWith("installed");
  const candidates = [join(folder, "installed")];
  const places = { named: join(folder, "missing"), candidates, works: () => true };
  expect(() => findBrowser(places)).toThrow(/CHROMIUM_PATH names .*missing, which does not exist/);
});

test("headless shells come before browsers with windows", () => {
  const usual = ["/usr/bin/chromium", "/usr/bin/chromium-headless-shell"];
  expect(shellsFirst(usual, "/cache/chromium-7/chrome-linux64/chrome")).toEqual([
    "/usr/bin/chromium-headless-shell",
    "/cache/chromium_headless_shell-7/chrome-headless-shell-linux64/chrome-headless-shell",
    "/usr/bin/chromium",
    "/cache/chromium-7/chrome-linux64/chrome",
  ]);
  expect(shellsFirst([], "C:\\cache\\chromium-7\\chrome-win64\\chrome.exe")[0]).toBe(
    "C:\\cache\\chromium_headless_shell-7\\chrome-headless-shell-win64\\chrome-headless-shell.exe",
  );
});

test("PATH is searched after the usual places", () => {
  const environment = { PATH: ["/nowhere", "/somewhere"].join(delimiter) };
  const places = usualPlaces("linux", environment, "/home/ann");
  expect(places.indexOf(join("/somewhere", "chromium"))).toBeGreaterThan(
    places.indexOf("/usr/bin/chromium"),
  );
});

test("macOS and Windows have their own usual places", () => {
  const mac = usualPlaces("darwin", {}, "/Users/ann").map((path) => path.replaceAll("\\", "/"));
  expect(mac).toContain("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
  expect(mac).toContain("/Users/ann/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge");
  const environment = {
    PROGRAMFILES: "C:/Program Files",
    "PROGRAMFILES(X86)": "C:/Program Files (x86)",
    LOCALAPPDATA: "C:/Users/ann/AppData/Local",
  };
  const windows = usualPlaces("win32", environment, "").map((path) => path.replaceAll("\\", "/"));
  expect(windows[0]).toBe("C:/Program Files/Google/Chrome/Application/chrome.exe");
  expect(windows).toContain("C:/Users/ann/AppData/Local/Chromium/Application/chrome.exe");
  expect(windows).toContain("C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe");
});

test("root on Debian installs Debian's headless shell, everybody else Playwright's", () => {
  const first = (...machine: Parameters<typeof waysToInstall>) => waysToInstall(...machine)[0];
  const apt = "apt-get update && apt-get install -y chromium-headless-shell";
  expect(first("linux", true, "debian")).toEqual(["sh", "-c", apt]);
  expect(first("linux", true, "ubuntu")).toContain("--with-deps"); // Ubuntu's own is a snap
  for (const command of [first("linux", false, "debian"), first("darwin", false, undefined)]) {
    expect(command?.slice(-2)).toEqual(["install", "chromium-headless-shell"]);
  }
});

/** A folder with empty files, deleted after the test. */
async function folderWith(...names: string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "chatterbox-browser-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const name of names) await writeFile(join(folder, name), "");
  return folder;
}
