import { attempt } from "@chatterbox/attendee/attempt";
import { nextHint, noHintNeeded } from "@chatterbox/attendee/hints";
import { requireHints, solutionLocked } from "@chatterbox/attendee/locked";
import { lockedNow } from "@chatterbox/classroom/membership-file";
import type { Step } from "@chatterbox/stages/stages";
import { say, translated } from "@chatterbox/words/say";
import colors from "picocolors";
import type { Command } from "./command.ts";
import { ownStepArgument } from "./step-argument.ts";

export const command: Command = {
  usage: "[lesson]",
  help: "Runs the checks, and shows the next hint for the first that fails: a nudge, the idea, nearly the code.",
  async run({ positionals }, caller) {
    const { print } = caller;
    const step = await ownStepArgument(positionals, caller);
    requireHints(await lockedNow(step));
    const { failure } = await attempt(step);
    if (!failure) {
      print(noHintNeeded(step));
      return 0;
    }
    const shown = await nextHint(step, failure);
    print(colors.red(`✗ ${translated(failure.title)}`));
    if (failure.cause) print(`${colors.yellow(say`Likely cause:`)} ${failure.cause}`);
    for (const [index, hint] of failure.hints.slice(0, shown).entries()) {
      const name = colors.cyan(say`Hint ${index + 1} of ${failure.hints.length}:`);
      print(`${name} ${translated(hint)}`);
    }
    if (shown === failure.hints.length) print(await afterTheLast(step));
    return 0;
  },
};

/** What helps when no hint is left: the solution, unless it is locked. */
async function afterTheLast(step: Step): Promise<string> {
  const { solution } = await lockedNow(step);
  if (solution) return solutionLocked(step.number);
  return say`That was the last hint. To see the solution: npm run solution ${step.number}`;
}
