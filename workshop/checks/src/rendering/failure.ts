import { sep } from "node:path";
import { pathToFileURL } from "node:url";
import { stripVTControlCharacters } from "node:util";
import { root } from "@chatterbox/stages/repository";
import { say, translated } from "@chatterbox/words/say";
import { linesOf, rowsOf } from "@chatterbox/words/terminal";
import colors from "picocolors";
import type { Result } from "../check-runner.ts";
import { shortenIds } from "./short-ids.ts";
import { renderTranscript } from "./transcript.ts";

const outputLines = 8;

/** Which parts of a failed check to show; all of them by default. */
export type FailureParts = {
  conversation?: boolean;
  /** What the server wrote, if it has ended. */
  crash?: boolean;
  /** The whole stack trace, not only its first line. */
  stack?: boolean;
  /** All hints so far, not only the last one. */
  olderHints?: boolean;
  cause?: boolean;
  hints?: boolean;
};

/**
 * Explains a failed check: the conversation, where it went wrong, the server's output if it has ended, the
 * likely cause, and as many hints as the attendee has asked for.
 * @param width the maximum, in columns
 * @param parts what there is room for; the title and the failure are always shown
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
  if (crash && output?.trim()) lines.push("", ...renderOutput(relevantLines(output), width, stack));
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

/** Wraps a sentence, with room for a margin. */
export function wrap(text: string, width: number): string[] {
  return linesOf(text, Math.max(20, width - 4));
}

/**
 * Lines of a server's output as terminal rows, with paths relative to the repository.
 * @param stack whether to show the whole stack trace, not only its first line
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

/** Whether a line belongs to a stack trace. */
function isFrame(line: string): boolean {
  return /^\s+at /.test(line);
}

/**
 * The relevant part of a server's output: from the last error that was thrown, or the first line that
 * mentions one, without Node's own lines.
 */
export function relevantLines(output: string): string[] {
  const lines = stripVTControlCharacters(output)
    .split("\n")
    .map((line) => line.replace(/\p{Cc}+/gu, " ").trimEnd())
    .filter(
      (line) =>
        line &&
        !/^\s+at .*(node:|node_modules|servers\/host\.mjs)/.test(line) &&
        !/^Node\.js v/.test(line),
    );
  const thrown = lines.findLastIndex(isErrorLine);
  const error = thrown >= 0 ? thrown : lines.findIndex((line) => /error/i.test(line));
  const from = error >= 0 ? Math.max(0, error - 3) : Math.max(0, lines.length - outputLines);
  return lines.slice(from, from + outputLines);
}

/** Whether a line of a server's output names an error that was thrown: "TypeError: …". */
export function isErrorLine(line: string): boolean {
  return /^(?:Uncaught )?\w*(?:Error|Exception)\b/.test(line);
}
