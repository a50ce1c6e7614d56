import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { copyFile, replaceCopy } from "@chatterbox/attendee/playground";
import { saveProgress } from "@chatterbox/attendee/progress";
import { root, shown } from "@chatterbox/stages/repository";
import { findStep, serverFile } from "@chatterbox/stages/stages";
import { ExpectedError } from "@chatterbox/words/expected-error";
import { language } from "@chatterbox/words/language";
import { english } from "@chatterbox/words/say";
import { renderTerminalPicture } from "../bench/terminal-picture.ts";
import type { Command } from "./command.ts";

const run = promisify(execFile);
const session = "chatterbox-picture";
const columns = 104;

export const command: Command = {
  usage: "",
  help: `Records the README's picture: runs lesson 3 in tmux, makes a typical mistake, and draws what the
terminal shows, in the current language. Your copy of lesson 3 is kept beside it.`,
  async run(_arguments, { print }) {
    await run("tmux", ["-V"]).catch(() => {
      throw new ExpectedError(english`The picture is recorded in tmux: install tmux first.`);
    });
    const step = findStep("3");
    await replaceCopy(step, step.solution);
    await saveProgress(step, { hints: {} });
    const solution = await readFile(join(step.solution.folder, serverFile), "utf8");
    const lesson = `npm run lesson 3 -- --no-open --lang ${language()}`;
    const size = ["-x", String(columns), "-y", "50"];
    await run("tmux", ["new-session", "-d", "-s", session, ...size, lesson], { cwd: root });
    try {
      await shows(/✓[^✗]*\d ?ms\)/); // everything passes
      const mistake = solution.replace("{ author: id, ...received }", "received");
      await writeFile(copyFile(step), mistake);
      await shows(/✗[\s\S]*\d ?ms\)/);
      await run("tmux", ["send-keys", "-t", session, "h"]);
      await shows(/Hint 1 of|힌트 1\//);
      const screen = await run("tmux", ["capture-pane", "-p", "-e", "-t", session]);
      const file = pictureFile();
      await writeFile(file, renderTerminalPicture(screen.stdout, columns));
      print(`Recorded ${shown(file)}. Look at it before you commit it.`);
      return 0;
    } finally {
      await run("tmux", ["kill-session", "-t", session]);
    }
  },
};

/** Each language has a picture of its own. */
function pictureFile(): string {
  const name = language() === "en" ? "lesson.svg" : `lesson-${language()}.svg`;
  return join(root, "docs", "images", name);
}

/** Waits until the terminal shows something. */
async function shows(what: RegExp): Promise<void> {
  for (let time = 0; time < 100; time++) {
    const { stdout } = await run("tmux", ["capture-pane", "-p", "-t", session]);
    if (what.test(stdout)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new ExpectedError(english`The terminal never showed "${what.source}".`, 1);
}
