import { copyFile, copyFolder, replaceCopy } from "@chatterbox/attendee/playground";
import { saveProgress } from "@chatterbox/attendee/progress";
import { exists } from "@chatterbox/stages/files";
import { shown } from "@chatterbox/stages/repository";
import { say } from "@chatterbox/words/say";
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
