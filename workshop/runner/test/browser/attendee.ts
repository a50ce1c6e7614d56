import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeWhole } from "@chatterbox/stages/files";
import { startBrowser, type Visit, visit } from "@chatterbox/testing/browser";
import { freePort } from "@chatterbox/testing/free-port";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { RunningCommand } from "../support/command.ts";
import { makeRepository, type Repository } from "../support/repository.ts";

let repository: Repository;
let browser: Browser;
let runner: RunningCommand | undefined;
const visits: Visit[] = [];

// The whole of a lesson, as an attendee meets it: the real runner, the real page, a real browser.
beforeAll(async () => {
  [repository, browser] = await Promise.all([makeRepository(), startBrowser()]);
});
afterEach(async () => {
  await Promise.all(visits.map(({ leave }) => leave()));
  await runner?.stop();
  const complaints = visits.splice(0).flatMap(({ complaints }) => complaints);
  expect(complaints, "what the browser complains about").toEqual([]);
});
afterAll(async () => {
  await browser?.close();
  await repository?.remove();
});

/** The attendee's checkout. */
export function ownFolder(): string {
  return repository.folder;
}

/** The attendee's file of a lesson. */
export function copyOf(lesson: string): string {
  return join(repository.folder, "playground", lesson, "src", "server.ts");
}

/** The code of a stage. */
export function codeOf(stage: string): Promise<string> {
  return readFile(join(repository.folder, "lessons", stage, "src", "server.ts"), "utf8");
}

/** Saves code in the attendee's file of a lesson, so that no reader ever sees half of it. */
export function save(lesson: string, code: string): Promise<void> {
  return writeWhole(copyOf(lesson), code);
}

/** What `takeLesson` has started. */
export function theRunner(): RunningCommand {
  if (!runner) throw new Error("No lesson has been taken yet.");
  return runner;
}

/** Starts a lesson. @returns the address of its page */
export async function takeLesson(
  number: number,
  { env = {}, language = "en" }: { env?: NodeJS.ProcessEnv; language?: "en" | "kept" } = {},
): Promise<string> {
  const spoken = language === "en" ? ["--lang", "en"] : [];
  const port = ["--port", `${await freePort()}`]; // whatever else runs here
  runner = new RunningCommand(repository, ["lesson", String(number), ...port, ...spoken], env);
  const printed = await runner.prints(/\/lesson\/\d[\s\S]*ms\)/);
  return /http:\/\/localhost:\d+\/lesson\/\d/.exec(printed)?.[0] as string;
}

/** Opens the page. Whatever the browser complains about fails the test when it ends. */
export async function open(url: string, options: BrowserContextOptions = {}): Promise<Page> {
  const opened = await visit(browser, url, options);
  visits.push(opened);
  await opened.page.getByTestId("verdict").waitFor();
  return opened.page;
}
