import { stripVTControlCharacters } from "node:util";
import colors from "picocolors";
import wrapAnsi from "wrap-ansi";
import type { Result } from "../checks/check-runner.ts";
import { say, translated } from "../language/say.ts";
import { renderTranscript, shortenIds } from "./transcript.ts";

/** How many lines of a server's own output are shown. */
const outputLines = 8;

/**
 * Tells of a failed check: the conversation, where it parted from what was expected, what the server
 * wrote if it has ended, the likely cause, and as many hints as have been asked for.
 * @param width columns at most
 */
export function renderFailure(result: Result, hintsShown: number, width: number): string[] {
  const lines = [colors.bold(colors.red(`✗ ${translated(result.title)}`)), ""];
  if (result.transcript.length > 0) lines.push(...renderTranscript(result.transcript, width), "");
  lines.push(...wrap(shortenIds(result.error ?? ""), width));
  if (result.output?.trim()) lines.push("", ...renderOutput(result.output));
  if (result.cause) {
    lines.push("", ...wrap(`${colors.yellow(say`Likely cause:`)} ${result.cause}`, width));
  }
  const hints = result.hints.slice(0, hintsShown);
  if (hints.length > 0) lines.push("");
  hints.forEach((hint, index) => {
    const name = colors.cyan(say`Hint ${index + 1} of ${result.hints.length}:`);
    lines.push(...wrap(`${name} ${translated(hint)}`, width));
  });
  return lines.map((line) => `  ${line}`.trimEnd());
}

/** Breaks a sentence into lines that leave room for a margin. */
export function wrap(text: string, width: number): string[] {
  return wrapAnsi(text, Math.max(20, width - 4)).split("\n");
}

/** The part of a server's output that says most, as lines for the terminal. */
export function renderOutput(output: string): string[] {
  return tellingLines(output).map((line) => colors.dim(`│ ${line}`));
}

/** The part of a server's output that says most: from the error on, without Node's own lines. */
export function tellingLines(output: string): string[] {
  const lines = stripVTControlCharacters(output)
    .split("\n")
    .map((line) => line.replace(/\p{Cc}+/gu, " ").trimEnd())
    .filter(
      (line) => line && !/^\s+at .*(node:|node_modules)/.test(line) && !/^Node\.js v/.test(line),
    );
  const error = lines.findIndex((line) => /error/i.test(line));
  const from = error >= 0 ? Math.max(0, error - 3) : Math.max(0, lines.length - outputLines);
  return lines.slice(from, from + outputLines);
}
