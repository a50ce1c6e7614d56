import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve, sep } from "node:path";
import { copyFile, copyFolder } from "@chatterbox/attendee/playground";
import type { CodeLocation } from "@chatterbox/checks/rendering/crash";
import { openInBrowser } from "@chatterbox/pages/browser";
import { root, shown } from "@chatterbox/stages/repository";
import type { Step } from "@chatterbox/stages/stages";
import { type Said, say } from "@chatterbox/words/say";
import launchEditor from "launch-editor";
import type { View } from "../terminal/view.ts";

const require = createRequire(import.meta.url);
const guessEditor = require("launch-editor/guess") as () => [string | null, ...string[]];

/** Editors that run in the terminal instead of opening a window. */
const terminalEditors = /^(vim?|nvim|nano|emacs|hx|helix|micro|pico|joe)$/;

/** What to open; the line and the column count from 1. */
type Position = { file: string; line?: number; column?: number };

/** Opens a page in the browser, if it is served. */
export async function openPage(view: View, url: string | undefined): Promise<void> {
  if (!url) return;
  await openInBrowser(url).catch(() =>
    view.addNote(say`No browser could be opened here: open ${url} in yours.`),
  );
}

/**
 * Opens the attendee's file in their editor. Doesn't wait for an editor in the terminal to end, because
 * somebody who asked for it on the page must learn where it is.
 * @returns a sentence if that failed, or if the editor is in the terminal
 */
export async function openCopy(
  step: Step,
  view: View,
  location?: CodeLocation,
): Promise<string | undefined> {
  if (view.screen.paused) return say`An editor is already open in the terminal.`;
  const position = location
    ? { ...location, file: ownFile(step, location.file) }
    : { file: copyFile(step) };
  return new Promise((resolve, reject) => {
    const leaveTerminal = () => {
      view.screen.pause();
      const file = shown(position.file);
      resolve(
        say`${file} is now open in the terminal. The lesson continues when you quit the editor.`,
      );
    };
    edit(view, position, leaveTerminal).then(resolve, reject);
  });
}

/** Resolves when the editor is open, or when it has ended if it is in the terminal. */
async function edit(
  view: View,
  position: Position,
  leaveTerminal: () => void,
): Promise<string | undefined> {
  const complaint = await openInEditor(position, leaveTerminal);
  if (view.screen.paused) view.screen.resume();
  if (complaint) view.lesson.change({ notes: [complaint] });
  view.draw();
  return complaint;
}

/**
 * Opens a file in an editor: one that is running, or the one that EDITOR names.
 * @param leaveTerminal called before an editor starts in the terminal
 * @returns a sentence if that failed
 */
async function openInEditor(
  { file, line, column = 1 }: Position,
  leaveTerminal: () => void,
): Promise<Said | undefined> {
  const [guess] = guessEditor();
  if (!guess) return say`No editor was found: open ${file} yourself, or set EDITOR.`;
  const [editor = "", ...options] = guess.split(" ");
  if (!terminalEditors.test(editor.split(/[\\/]/).at(-1) ?? "")) {
    return new Promise((resolve) => {
      const target = line === undefined ? file : `${file}:${line}:${column}`;
      launchEditor(target, (_file, reason) =>
        resolve(say`${guess} could not be opened: ${reason ?? say`the reason is unknown`}.`),
      );
      setTimeout(resolve, 300, undefined); // it calls back only when it fails
    });
  }
  if (!process.stdin.isTTY) return say`${editor} needs a terminal: open ${file} there.`;
  leaveTerminal();
  const at = line === undefined ? [] : [`+${line}`];
  const child = spawn(editor, [...options, ...at, file], { stdio: "inherit" });
  return new Promise((resolve) => {
    child.once("error", (error) => resolve(say`${editor} could not be opened: ${error.message}.`));
    child.once("exit", () => resolve(undefined));
  });
}

/** A file of the attendee's copy. Whatever else a page asks for is not opened. */
function ownFile(step: Step, name: string): string {
  const file = resolve(root, name);
  const isOwn = file.startsWith(copyFolder(step) + sep) && existsSync(file);
  return isOwn ? file : copyFile(step);
}
