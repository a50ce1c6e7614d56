import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { renderTerminalPicture } from "../authoring/terminal-picture.ts";
import type { Command } from "../cli.ts";
import { ExpectedError } from "../expected-error.ts";
import { copyFile, replaceCopy } from "../playground.ts";
import { root } from "../repository.ts";
import { findStep, serverFile } from "../stages.ts";

const run = promisify(execFile);
const session = "chatterbox-picture";
const columns = 104;
const picture = join(root, "docs", "images", "lesson.svg");

export const command: Command = {
  usage: "",
  help: `Records the picture of the README: runs lesson 3 in tmux, makes a mistake that people make, and draws
what the terminal shows. Your copy of lesson 3 is kept beside it.`,
  async run() {
    await run("tmux", ["-V"]).catch(() => {
      throw new ExpectedError("The picture is recorded in tmux: install that first.");
    });
    const step = findStep("3");
    await replaceCopy(step, step.solution);
    const solution = await readFile(join(step.solution.folder, serverFile), "utf8");
    const size = ["-x", String(columns), "-y", "50"];
    await run(
      "tmux",
      ["new-session", "-d", "-s", session, ...size, "npm run lesson 3 -- --no-open"],
      {
        cwd: root,
      },
    );
    try {
      await shows("is done");
      const mistake = solution.replace("{ author: id, ...received }", "received");
      await writeFile(copyFile(step), mistake);
      await shows("mend the first");
      await run("tmux", ["send-keys", "-t", session, "h"]);
      await shows("Hint 1");
      const screen = await run("tmux", ["capture-pane", "-p", "-e", "-t", session]);
      await writeFile(picture, renderTerminalPicture(screen.stdout, columns));
      console.log("docs/images/lesson.svg is recorded. Look at it before you commit it.");
      return 0;
    } finally {
      await run("tmux", ["kill-session", "-t", session]);
    }
  },
};

/** Waits until the terminal shows these words. */
async function shows(words: string): Promise<void> {
  for (let time = 0; time < 100; time++) {
    const { stdout } = await run("tmux", ["capture-pane", "-p", "-t", session]);
    if (stdout.includes(words)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new ExpectedError(`The terminal never showed "${words}".`, 1);
}
