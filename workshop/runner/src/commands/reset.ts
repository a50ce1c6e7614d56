import { copyFile, copyFolder, replaceCopy } from "@chatterbox/attendee/playground";
import { saveProgress } from "@chatterbox/attendee/progress";
import { exists } from "@chatterbox/stages/files";
import { shown } from "@chatterbox/stages/repository";
import { say } from "@chatterbox/words/say";
import type { Command } from "./command.ts";
import { stepArgument } from "./step-argument.ts";

export const command: Command = {
  usage: "[lesson]",
  help: "Resets your copy of a lesson to its start. Your code is kept beside it.",
  async run({ positionals }, { print }) {
    const step = await stepArgument(positionals);
    const had = await exists(copyFolder(step));
    const kept = await replaceCopy(step, step.start);
    await saveProgress(step, { hints: {}, passed: 0, total: 0, doneAt: undefined });
    print(
      had
        ? say`${shown(copyFile(step))} is back at the start of lesson ${step.number}.`
        : say`${shown(copyFile(step))} now holds the start of lesson ${step.number}.`,
    );
    if (kept) print(say`Your code is kept in ${shown(kept)}.`);
    return 0;
  },
};
