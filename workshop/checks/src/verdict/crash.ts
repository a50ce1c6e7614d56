import { join, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { shown } from "@chatterbox/stages/repository";
import { tellingLines } from "./failure.ts";

/** A place in the attendee's own code. */
export type CodeLocation = {
  /** The file as people read it, from the root of the repository. */
  file: string;
  /** Lines and columns count from 1. */
  line: number;
  column: number;
};

/** How a server crashed. */
export type Crash = {
  /** The lines of its output that say most. */
  lines: string[];
  /** Where in the attendee's code, if the output names it. */
  place?: CodeLocation;
};

/**
 * The telling part of a crashed program's output, and the place in the attendee's code: the first that
 * has a column, as Node begins with one that has none, and names it again in the stack.
 */
export function crashIn(output: string, folder: string): Crash {
  const lines = tellingLines(output);
  const places = lines.flatMap((line) => findLocation(line, folder) ?? []);
  const found = places.find(({ column }) => column !== undefined) ?? places[0];
  return found ? { lines, place: { ...found, column: found.column ?? 1 } } : { lines };
}

/** A place of which the column may be unknown. */
type FoundLocation = Omit<CodeLocation, "column"> & { column: number | undefined };

/**
 * Finds a place in a folder in a line as Node writes it, `at file:///…/src/server.ts:12:5`, or as
 * esbuild does, which writes the path as it is. The folder may have spaces in its name.
 */
function findLocation(line: string, folder: string): FoundLocation | undefined {
  const [url, path] = [`${pathToFileURL(folder)}/`, folder + sep];
  for (const beginning of [url, path, path.replaceAll("\\", "/")]) {
    const [, rest] = line.split(beginning);
    const [, name, row, column] = /^(.+?\.[cm]?[jt]s):(\d+)(?::(\d+))?/.exec(rest ?? "") ?? [];
    const file = name && (beginning === url ? pathOf(url + name) : join(folder, name));
    if (file) {
      const at = column === undefined ? undefined : Number(column);
      return { file: shown(file), line: Number(row), column: at };
    }
  }
}

/** The path of a file's URL; undefined if it is none, as a program may print anything. */
function pathOf(url: string): string | undefined {
  try {
    return fileURLToPath(url);
  } catch {
    return undefined;
  }
}
