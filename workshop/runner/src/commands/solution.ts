import { compareFolders } from "@chatterbox/attendee/difference";
import { copyFile, copyFolder, ensureCopy, replaceCopy } from "@chatterbox/attendee/playground";
import { saveProgress } from "@chatterbox/attendee/progress";
import { requireSolutionOf } from "@chatterbox/classroom/locked";
import { shown } from "@chatterbox/stages/repository";
import { say } from "@chatterbox/words/say";
import type { Command } from "./command.ts";
import { ownStepArgument } from "./step-argument.ts";

export const command: Command = {
  usage: "[lesson] [-- --apply]",
  help: `Shows the solution of a lesson, as the difference from your code to it.
  -- --apply   takes it over; what you had is kept beside it`,
  options: { apply: { type: "boolean" } },
  async run({ positionals, values }) {
    const step = await ownStepArgument(positionals);
    await requireSolutionOf(step);
    await ensureCopy(step);
    const difference = await compareFolders(copyFolder(step), step.solution.folder);
    if (!difference) {
      console.log(say`Your code is the solution of lesson ${step.number}.`);
      return 0;
    }
    if (!values.apply) {
      console.log(difference);
      console.log(say`\nTake it over: npm run solution ${step.number} -- --apply`);
      return 0;
    }
    const kept = await replaceCopy(step, step.solution);
    await saveProgress(step, { passed: 0, total: 0 }); // it has not been checked yet
    console.log(say`${shown(copyFile(step))} is the solution now.`);
    if (kept) console.log(say`What you had is in ${shown(kept)}.`);
    return 0;
  },
};
