import { join, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { shown } from "@chatterbox/stages/repository";
import { relevantLines } from "./failure.ts";

/** A location in the attendee's code. */
export type CodeLocation = {
  /** The file as people read it, from the root of the repository. */
  file: string;
  /** Lines and columns count from 1. */
  line: number;
  column: number;
};

/** How a server crashed. */
export type Crash = {
  /** The relevant lines of its output. */
  lines: string[];
  /** Where in the attendee's code, if the output says so. */
  place?: CodeLocation;
};

/**
 * The relevant output of a crashed program, and the location in the attendee's code: the first one with a
 * column, since Node starts with one without and repeats it in the stack trace.
 */
export function crashIn(output: string, folder: string): Crash {
  const lines = relevantLines(output);
  const places = lines.flatMap((line) => findLocation(line, folder) ?? []);
  const found = places.find(({ column }) => column !== undefined) ?? places[0];
  return found ? { lines, place: { ...found, column: found.column ?? 1 } } : { lines };
}

/** A location whose column may be unknown. */
type FoundLocation = Omit<CodeLocation, "column"> & { column: number | undefined };

/**
 * Finds a location within a folder in a line as Node writes it, `at file:///…/src/server.ts:12:5`, or
 * esbuild, which writes a plain path. The folder's name may contain spaces.
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

/** The path of a file URL; undefined if it is invalid, since a program may print anything. */
function pathOf(url: string): string | undefined {
  try {
    return fileURLToPath(url);
  } catch {
    return undefined;
  }
}
