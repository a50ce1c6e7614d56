import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll } from "vitest";
import { writeWhole } from "../../src/write-whole.ts";
import { RunningCommand } from "./command.ts";
import { freePort } from "./free-port.ts";
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
