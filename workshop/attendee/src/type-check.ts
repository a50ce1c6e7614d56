import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { adopt, end, ownGroup } from "@chatterbox/checks/servers/children";
import { language } from "@chatterbox/words/language";

export type TypeMistake = { file: string; line: number; column: number; message: string };

const require = createRequire(import.meta.url);
const compiler = join(dirname(require.resolve("typescript/package.json")), "bin", "tsc");

const options = ["--noEmit", "--pretty", "false"];

/**
 * Type checks a program without emitting anything.
 * @param folder the folder with its tsconfig.json
 * @returns the mistakes, in the current language; none if the signal aborts the check
 */
export async function typeCheck(folder: string, signal?: AbortSignal): Promise<TypeMistake[]> {
  const child = spawn(
    process.execPath,
    [compiler, ...options, "--locale", language(), "-p", folder],
    {
      ...ownGroup,
      cwd: folder,
      stdio: ["ignore", "pipe", "ignore"],
    },
  );
  adopt(child);
  signal?.addEventListener("abort", () => void end(child), { once: true });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    output += chunk;
  });
  await new Promise((done) => child.once("close", done).once("error", done)); // the folder may be gone
  return signal?.aborted ? [] : readMistakes(output, folder);
}

/** Reads the compiler's lines, `src/server.ts(12,5): error TS2304: Cannot find name 'x'.` */
export function readMistakes(output: string, folder: string): TypeMistake[] {
  return output.split(/\r?\n/).flatMap((text) => {
    const match = /^(.+?)\((\d+),(\d+)\): error (TS\d+: .*)$/.exec(text);
    if (!match) return [];
    const [, file = "", line, column, message = ""] = match;
    return [{ file: resolve(folder, file), line: Number(line), column: Number(column), message }];
  });
}
