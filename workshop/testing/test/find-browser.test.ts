import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { findBrowser, usualPlaces } from "../src/find-browser.ts";
import { waysToInstall } from "../src/install-browser.ts";

test("the browser that is named comes first, then an installed one, then Playwright's own", async () => {
  const folder = await folderWith("named", "installed", "playwrights");
  const places = {
    named: join(folder, "named"),
    usual: [join(folder, "missing"), join(folder, "installed")],
    playwrights: join(folder, "playwrights"),
    works: () => true,
  };
  expect(findBrowser(places)).toBe(join(folder, "named"));
  expect(findBrowser({ ...places, named: undefined })).toBe(join(folder, "installed"));
  expect(findBrowser({ ...places, named: "" })).toBe(join(folder, "installed"));
  const nothingUsual = { ...places, named: undefined, usual: [join(folder, "missing")] };
  expect(findBrowser(nothingUsual)).toBe(join(folder, "playwrights"));
  const nothing = { ...nothingUsual, playwrights: join(folder, "missing") };
  expect(findBrowser(nothing)).toBeUndefined();
});

test("one that is named and isn't there is an error, whatever else is there", async () => {
  const folder = await folderWith("installed");
  const places = {
    named: join(folder, "missing"),
    usual: [join(folder, "installed")],
    playwrights: join(folder, "installed"),
    works: () => true,
  };
  expect(() => findBrowser(places)).toThrow(/CHROMIUM_PATH names .*missing, which does not exist/);
});

test("one that can't be started is passed over", async () => {
  const folder = await folderWith("broken", "whole");
  const [broken, whole] = [join(folder, "broken"), join(folder, "whole")];
  const works = (path: string) => path !== broken;
  const places = { named: undefined, usual: [broken, whole], playwrights: broken, works };
  expect(findBrowser(places)).toBe(whole);
});

test("what PATH leads to comes after the places where browsers are installed", async () => {
  const folder = await folderWith("chromium");
  const environment = { PATH: ["/nowhere", folder].join(delimiter) };
  const places = usualPlaces("linux", environment, "/home/ann");
  expect(places[0]).toContain("chrome");
  expect(places.indexOf(join(folder, "chromium"))).toBeGreaterThan(
    places.indexOf("/usr/bin/chromium"),
  );
});

test("on macOS and on Windows Chrome, Chromium and Edge are looked for where they are", () => {
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

test("where there is none, Debian's root installs Debian's, and everybody else Playwright's", () => {
  const first = (...machine: Parameters<typeof waysToInstall>) => waysToInstall(...machine)[0];
  const apt = "apt-get update && apt-get install -y chromium";
  expect(first("linux", true, "debian")).toEqual(["sh", "-c", apt]);
  expect(first("linux", true, "ubuntu")).toContain("--with-deps"); // Ubuntu's own is a snap
  for (const command of [first("linux", false, "debian"), first("darwin", false, undefined)]) {
    expect(command?.slice(-3)).toEqual(["install", "--no-shell", "chromium"]);
  }
});

/** A temporary folder with empty files. It goes with the test. */
async function folderWith(...names: string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "chatterbox-browser-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const name of names) await writeFile(join(folder, name), "");
  return folder;
}
