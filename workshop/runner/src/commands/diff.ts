import { compareCounts, compareFolders } from "@chatterbox/attendee/difference";
import { requireStages } from "@chatterbox/attendee/locked";
import { copyFolder } from "@chatterbox/attendee/playground";
import { lockedNow } from "@chatterbox/classroom/membership-file";
import { exists } from "@chatterbox/stages/files";
import { findStage, stages } from "@chatterbox/stages/stages";
import { ExpectedError } from "@chatterbox/words/expected-error";
import { say } from "@chatterbox/words/say";
import type { Caller } from "../caller.ts";
import type { Command } from "./command.ts";
import { ownStepArgument } from "./step-argument.ts";

export const command: Command = {
  usage: "3 | 1 4 | 3 server [-- --stat] [-- --mine]",
  help: `npm run diff 3              what lesson 3 adds: from its start to its solution
npm run diff 1 4            from one stage to another; "server" is the last
npm run diff 3 -- --mine    what you have changed in lesson 3
      -- --stat             only the line counts`,
  options: { stat: { type: "boolean" }, mine: { type: "boolean" } },
  async run({ positionals, values }, caller) {
    const [from, to] = await folders(positionals, values.mine === true, caller);
    const compare = values.stat ? compareCounts : compareFolders;
    caller.print((await compare(from, to)) || say`There are no differences.`);
    return 0;
  },
};

async function folders(
  words: string[],
  mine: boolean,
  caller: Caller,
): Promise<[from: string, to: string]> {
  if (words.length > 2) throw new ExpectedError(say`You can compare only two stages at a time.`);
  const [first, second] = words;
  if (mine) {
    const step = await ownStepArgument(words, caller);
    if (!(await exists(copyFolder(step)))) {
      throw new ExpectedError(
        say`You have not started lesson ${step.number}. Start it with: npm run lesson ${step.number}`,
      );
    }
    return [step.start.folder, copyFolder(step)];
  }
  if (first !== undefined && second !== undefined) {
    const pair = [findStage(first), findStage(second)] as const;
    await requireStages(pair, lockedNow);
    return [pair[0].folder, pair[1].folder];
  }
  if (first !== undefined && findStage(first) === stages.at(-1)) {
    throw new ExpectedError(say`Nothing comes after server. To compare it: npm run diff 3 server`);
  }
  const step = await ownStepArgument(words, caller);
  await requireStages([step.solution], lockedNow);
  return [step.start.folder, step.solution.folder];
}
