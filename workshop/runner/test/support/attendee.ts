import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { copyFolder, inTemporaryPlayground } from "@chatterbox/attendee/playground";
import { writeWhole } from "@chatterbox/stages/files";
import { root } from "@chatterbox/stages/repository";
import { findStep } from "@chatterbox/stages/stages";
import { freePort } from "@chatterbox/testing/free-port";
import { aroundAll, aroundEach } from "vitest";
import { CommandHere } from "./command-here.ts";

const running: CommandHere[] = [];

/** Gives each test of the file an empty playground, and ends the lessons that it has started. */
export function usePlayground(): void {
  aroundEach((runTest) =>
    inTemporaryPlayground(async () => {
      try {
        await runTest();
      } finally {
        await Promise.all(running.splice(0).map((command) => command.interrupt()));
      }
    }),
  );
}

/**
 * Runs one lesson for all tests of the file, each of which continues where the last one left it.
 * @returns the lesson, once the tests run
 */
export function useLesson(number: number, options: Options = {}): () => CommandHere {
  let runner: CommandHere;
  aroundAll((runTests) =>
    inTemporaryPlayground(async () => {
      process.env.CHATTERBOX_BENCH = "1"; // it prints when it is ready for the next save
      runner = await lesson(number, options);
      try {
        await runTests();
      } finally {
        delete process.env.CHATTERBOX_BENCH;
        await Promise.all(running.splice(0).map((command) => command.interrupt()));
      }
    }),
  );
  return () => runner;
}

/** A file of the playground. */
export const mine = (...path: string[]) => join(dirname(copyFolder(findStep("0"))), ...path);
export const copyOf = (lesson: string) => mine(lesson, "src", "server.ts");
export const codeOf = (stage: string) => readFile(join(root, stage, "src", "server.ts"), "utf8");

/** Saves the attendee's code of a lesson, so that no reader ever sees half of it. */
export const save = (lesson: string, code: string) => writeWhole(copyOf(lesson), code);

/** How a lesson is run. */
type Options = { terminal?: boolean; port?: number; args?: string[] };

/** Runs a lesson in this process, on a port of its own. It ends with the test. */
export async function lesson(
  number: number,
  { terminal = false, port, args = [] }: Options = {},
): Promise<CommandHere> {
  const wish = ["--port", `${port ?? (await freePort())}`];
  const command = new CommandHere(["lesson", `${number}`, "--no-open", ...wish, ...args], {
    terminal,
  });
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
