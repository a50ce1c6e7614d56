import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { writeWhole } from "@chatterbox/stages/files";
import { freePort } from "@chatterbox/testing/free-port";
import { afterAll, afterEach, beforeAll } from "vitest";
import { RunningCommand } from "./command.ts";
import { makeRepository, type Repository } from "./repository.ts";

/** The attendee's checkout. Each test begins with an empty playground. */
export let repository: Repository;
const running: RunningCommand[] = [];

beforeAll(async () => {
  repository = await makeRepository();
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((command) => command.stop()));
  await rm(file("playground"), { recursive: true, force: true, maxRetries: 3 });
});
afterAll(() => repository?.remove());

export const file = (...path: string[]) => join(repository.folder, ...path);
export const copyOf = (lesson: string) => file("playground", lesson, "src", "server.ts");
export const codeOf = (stage: string) => readFile(file(stage, "src", "server.ts"), "utf8");

/** Saves the attendee's code of a lesson, so that no reader ever sees half of it. */
export const save = (lesson: string, code: string) => writeWhole(copyOf(lesson), code);

/** How a lesson is run. */
type Options = { terminal?: boolean; port?: number; args?: string[] };

/** Runs a lesson, on a port of its own; it ends with the test. */
export async function lesson(
  number: number,
  { terminal = false, port, args = [] }: Options = {},
): Promise<RunningCommand> {
  const wish = ["--port", `${port ?? (await freePort())}`];
  const all = ["lesson", `${number}`, "--no-open", ...wish, ...args];
  const command = new RunningCommand(repository, all, {}, terminal);
  running.push(command);
  return command;
}

/** The port of the attendee's server, as the runner tells it. */
export const portIn = (printed: string) => Number(/localhost:(\d+)/.exec(printed)?.[1]);

/** Asks again and again, as fast as answers come, until something is so. */
export async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setImmediate(resolve));
}

/** What a server answers; nothing where there is none just now. */
export async function textAt(url: string): Promise<string> {
  try {
    return await (await fetch(url, { headers: { connection: "close" } })).text();
  } catch {
    return "";
  }
}

/** A stage's code that throws an error when it is asked to. */
export const throwing = (code: string) =>
  code.replace(
    "createServer((_request, response) => {",
    'createServer((request, response) => {\n  if (request.url === "/throw") throw new Error("boom");',
  );

/** Makes such code throw, as soon as it runs. */
export async function makeThrow(port: number): Promise<void> {
  const url = `http://localhost:${port}`;
  let wasAsked = false;
  await until(async () => {
    const runs = (await textAt(url)) !== "";
    if (runs) await textAt(`${url}/throw`);
    wasAsked ||= runs;
    return wasAsked && !runs;
  });
}
