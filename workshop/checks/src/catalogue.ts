import { type Step, steps } from "@chatterbox/stages/stages";
import type { Check } from "./check.ts";
import { broadcastChecks } from "./lessons/broadcast.ts";
import { echoChecks } from "./lessons/echo.ts";
import { helloChecks } from "./lessons/hello.ts";
import { idChecks } from "./lessons/ids.ts";
import { randomChecks } from "./lessons/random.ts";
import { scheduleChecks } from "./lessons/schedule.ts";

/** A check, and the step that introduces it. */
export type StepCheck = Check & { step: Step };

const checksOf: Record<string, readonly Check[]> = {
  lesson00: helloChecks,
  lesson01: echoChecks,
  lesson02: broadcastChecks,
  lesson03: idChecks,
  lesson04: scheduleChecks,
  lesson05: randomChecks,
};

/** The checks that a step introduces. */
export function newChecks(step: Step): StepCheck[] {
  return (checksOf[step.name] ?? []).map((check) => ({ ...check, step }));
}

/**
 * The checks of a step: its own and those of earlier steps.
 * @param reached the highest step that the server is known to have solved, if later than this step:
 *   checks that it replaces are left out too
 */
export function checksFor(step: Step, reached = step.number): StepCheck[] {
  return steps
    .slice(0, step.number + 1)
    .flatMap(newChecks)
    .filter((check) => !isReplaced(check, Math.max(step.number, reached)));
}

/** The checks of a step and of earlier steps that a later step, up to `reached`, has replaced. */
export function replacedChecks(step: Step, reached: number): StepCheck[] {
  return steps
    .slice(0, step.number + 1)
    .flatMap(newChecks)
    .filter((check) => isReplaced(check, Math.max(step.number, reached)));
}

function isReplaced({ replacedBy }: Check, reached: number): boolean {
  const step = steps.find(({ name }) => name === replacedBy);
  return step !== undefined && step.number <= reached;
}
