import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { type Said, say } from "@chatterbox/words/say";
import launchEditor from "launch-editor";

const require = createRequire(import.meta.url);
const guessEditor = require("launch-editor/guess") as () => [string | null, ...string[]];

/** Editors that take the terminal over instead of opening a window. */
const terminalEditors = /^(vim?|nvim|nano|emacs|hx|helix|micro|pico|joe)$/;

/** What to open; the line and the column count from 1. */
export type EditorPlace = { file: string; line?: number; column?: number };

/**
 * Opens a file in the attendee's editor: one that runs already, or the one that EDITOR names.
 * @param leaveTerminal called before an editor takes the terminal over; it is then waited for
 * @returns a sentence if that did not work
 */
export async function openInEditor(
  { file, line, column = 1 }: EditorPlace,
  leaveTerminal: () => void,
): Promise<Said | undefined> {
  const [guess] = guessEditor();
  if (!guess) return say`No editor was found: open ${file} yourself, or set EDITOR.`;
  const [editor = "", ...options] = guess.split(" ");
  if (!terminalEditors.test(editor.split(/[\\/]/).at(-1) ?? "")) {
    return new Promise((resolve) => {
      const target = line === undefined ? file : `${file}:${line}:${column}`;
      launchEditor(target, (_file, reason) =>
        resolve(say`${guess} did not open: ${reason ?? say`no idea why`}.`),
      );
      setTimeout(resolve, 300, undefined); // it speaks up only when it fails
    });
  }
  if (!process.stdin.isTTY) return say`${editor} needs a terminal: open ${file} there.`;
  leaveTerminal();
  const at = line === undefined ? [] : [`+${line}`];
  const child = spawn(editor, [...options, ...at, file], { stdio: "inherit" });
  return new Promise((resolve) => {
    child.once("error", (error) => resolve(say`${editor} did not open: ${error.message}.`));
    child.once("exit", () => resolve(undefined));
  });
}
