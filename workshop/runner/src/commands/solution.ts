import { compareFolders } from "@chatterbox/attendee/difference";
import { requireStages } from "@chatterbox/attendee/locked";
import { copyFile, copyFolder, ensureCopy, replaceCopy } from "@chatterbox/attendee/playground";
import { saveProgress } from "@chatterbox/attendee/progress";
import { lockedNow } from "@chatterbox/classroom/membership-file";
import { shown } from "@chatterbox/stages/repository";
import { say } from "@chatterbox/words/say";
import type { Command } from "./command.ts";
import { ownStepArgument } from "./step-argument.ts";

export const command: Command = {
  usage: "[lesson] [-- --apply]",
  help: `Shows the solution of a lesson, as a diff from your code.
  -- --apply   replaces your code with it; your code is kept beside it`,
  options: { apply: { type: "boolean" } },
  async run({ positionals, values }, caller) {
    const { print } = caller;
    const step = await ownStepArgument(positionals, caller);
    await requireStages([step.solution], lockedNow);
    await ensureCopy(step);
    const difference = await compareFolders(copyFolder(step), step.solution.folder);
    if (!difference) {
      print(say`Your code is the same as the solution of lesson ${step.number}.`);
      return 0;
    }
    if (!values.apply) {
      print(difference);
      print(say`\nTo apply it: npm run solution ${step.number} -- --apply`);
      return 0;
    }
    const kept = await replaceCopy(step, step.solution);
    await saveProgress(step, { passed: 0, total: 0 }); // not checked yet
    print(say`${shown(copyFile(step))} now holds the solution.`);
    if (kept) print(say`Your code is kept in ${shown(kept)}.`);
    return 0;
  },
};
