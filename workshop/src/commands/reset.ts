import { say } from "../language/say.ts";
import { copyFile, copyFolder, exists, replaceCopy } from "../playground.ts";
import { saveProgress } from "../progress.ts";
import { shown } from "../repository.ts";
import type { Command } from "./command.ts";
import { stepArgument } from "./step-argument.ts";

export const command: Command = {
  usage: "[lesson]",
  help: "Takes your copy of a lesson back to its start. What you had is kept beside it.",
  async run({ positionals }) {
    const step = await stepArgument(positionals);
    const had = await exists(copyFolder(step));
    const kept = await replaceCopy(step, step.start);
    await saveProgress(step, { hints: {}, passed: 0, total: 0, doneAt: undefined });
    console.log(
      had
        ? say`${shown(copyFile(step))} is the start of lesson ${step.number} again.`
        : say`${shown(copyFile(step))} is the start of lesson ${step.number} now.`,
    );
    if (kept) console.log(say`What you had is in ${shown(kept)}.`);
    return 0;
  },
};
