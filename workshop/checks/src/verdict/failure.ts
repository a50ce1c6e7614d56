import { sep } from "node:path";
import { pathToFileURL } from "node:url";
import { stripVTControlCharacters } from "node:util";
import { root } from "@chatterbox/stages/repository";
import { say, translated } from "@chatterbox/words/say";
import colors from "picocolors";
import type { Result } from "../check-runner.ts";
import { linesOf, rowsOf } from "./columns.ts";
import { renderTranscript, shortenIds } from "./transcript.ts";

/** How many lines of a server's own output are shown. */
const outputLines = 8;

/** What of a failed check is shown; all of it where nothing is said. */
export type FailureParts = {
  conversation?: boolean;
  /** What the server wrote, if it has ended. */
  crash?: boolean;
  /** All the places that an error names, and not the first alone. */
  stack?: boolean;
  /** The hints before the last that was asked for. */
  olderHints?: boolean;
  cause?: boolean;
  hints?: boolean;
};

/**
 * Tells of a failed check: the conversation, where it parted from what was expected, what the server
 * wrote if it has ended, the likely cause, and as many hints as have been asked for.
 * @param width columns at most
 * @param parts what there is room for; its title and what was expected are always shown
 */
export function renderFailure(
  result: Result,
  hintsShown: number,
  width: number,
  parts: FailureParts = {},
): string[] {
  const { conversation = true, crash = true, stack = true } = parts;
  const { cause = true, olderHints = true, hints = true } = parts;
  const { title, transcript, error, output } = result;
  const lines = wrap(colors.bold(colors.red(`✗ ${translated(title)}`)), width);
  if (transcript.length === 0) lines.push("");
  else if (conversation) lines.push("", ...renderTranscript(transcript, width), "");
  else lines.push(...wrap(colors.dim(say`… a larger window shows the conversation`), width));
  lines.push(...wrap(shortenIds(error ?? ""), width));
  if (crash && output?.trim()) lines.push("", ...renderOutput(tellingLines(output), width, stack));
  if (cause && result.cause) {
    lines.push("", ...wrap(`${colors.yellow(say`Likely cause:`)} ${result.cause}`, width));
  }
  if (hints) lines.push(...renderHints(result, hintsShown, olderHints, width));
  return lines.map((line) => `  ${line}`.trimEnd());
}

function renderHints(
  { hints }: Result,
  hintsShown: number,
  olderHints: boolean,
  width: number,
): string[] {
  const all = hints.slice(0, hintsShown).map((hint, index) => {
    const name = colors.cyan(say`Hint ${index + 1} of ${hints.length}:`);
    return wrap(`${name} ${translated(hint)}`, width);
  });
  return all.length === 0 ? [] : ["", ...(olderHints ? all : all.slice(-1)).flat()];
}

/** Breaks a sentence into lines that leave room for a margin. */
export function wrap(text: string, width: number): string[] {
  return linesOf(text, Math.max(20, width - 4));
}

/**
 * Lines of a server's output as rows of the terminal, with the repository's files as people read them.
 * @param stack whether all the places that an error names are shown, and not the first alone
 */
export function renderOutput(lines: readonly string[], width: number, stack = true): string[] {
  const folders = [`${pathToFileURL(root)}/`, root + sep];
  const first = lines.findIndex(isFrame);
  return lines
    .filter((line, index) => stack || index === first || !isFrame(line))
    .map((line) => folders.reduce((text, folder) => text.replaceAll(folder, ""), line))
    .flatMap((line) => rowsOf(line, Math.max(20, width - 4)))
    .map((row) => colors.dim(`│ ${row}`));
}

/** Whether a line is a place that an error names. */
function isFrame(line: string): boolean {
  return /^\s+at /.test(line);
}

/**
 * The part of a server's output that says most: from the last error that was thrown, or the first line
 * that speaks of one, without Node's own lines.
 */
export function tellingLines(output: string): string[] {
  const lines = stripVTControlCharacters(output)
    .split("\n")
    .map((line) => line.replace(/\p{Cc}+/gu, " ").trimEnd())
    .filter(
      (line) => line && !/^\s+at .*(node:|node_modules)/.test(line) && !/^Node\.js v/.test(line),
    );
  const thrown = lines.findLastIndex((line) => /^(Uncaught )?\w*Error\b/.test(line));
  const error = thrown >= 0 ? thrown : lines.findIndex((line) => /error/i.test(line));
  const from = error >= 0 ? Math.max(0, error - 3) : Math.max(0, lines.length - outputLines);
  return lines.slice(from, from + outputLines);
}
