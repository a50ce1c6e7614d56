import type { Step } from "@chatterbox/stages/stages";
import { type Said, say, translated } from "@chatterbox/words/say";
import colors from "picocolors";
import {
  allPassed,
  firstDoubt,
  firstFailure,
  hintsSeen,
  type LessonState,
  lockedIn,
  score,
} from "./lesson.ts";
import { hintsLocked, solutionLocked } from "./locked.ts";

// Here, not in the runner, because the proof compares the Korean pages' screens with these sentences.

/**
 * The verdict of a run in one line, and what to do next.
 * @param withKeys whether the runner listens to keys
 */
export function verdictLine(state: LessonState, withKeys: boolean): string {
  const { step, phase, results, took, next } = state;
  const { passed, total: all } = score(state);
  const isOver = state.live.state === "stopped";
  const time = took === undefined ? "" : colors.dim(` (${say`${took.toFixed(0)} ms`})`);
  if (phase === "checking") {
    const known = results.length;
    const doing = firstDoubt(state)
      ? say`checking, retrying what failed… ${known} of ${all}`
      : say`checking… ${known} of ${all}`;
    return colors.dim(doing);
  }
  if (!allPassed(state)) {
    const count = colors.red(say`${passed} of ${all} checks pass`);
    const todo = say`Next: fix the first ${colors.red("✗")} and save.`;
    const ended = isOver ? ` ${colors.red(programHasEnded(withKeys))}` : "";
    return `${count}${time}. ${todo} ${helpWith(state, withKeys)}${ended}`;
  }
  const done = colors.green(say`All ${all} checks pass: lesson ${step.number} is done.`);
  const but = isOver ? ` ${colors.red(butProgramHasEnded(withKeys))}` : "";
  return `${done}${time}${but} ${next ? goOn(next, withKeys) : say`That was the last lesson. Your chat server is finished!`}`;
}

/** Says that the program has stopped, and how to start it again. */
export function programHasEnded(withKeys: boolean): Said {
  return withKeys
    ? say`Your program has stopped. Save or press r to start it again.`
    : say`Your program has stopped. Save to start it again.`;
}

/** The same, after a run in which all checks pass. */
function butProgramHasEnded(withKeys: boolean): Said {
  return withKeys
    ? say`But your program has stopped. Save or press r to start it again.`
    : say`But your program has stopped. Save to start it again.`;
}

/** How to get help, unless the instructor has locked it. */
function helpWith(state: LessonState, withKeys: boolean): Said {
  const locked = lockedIn(state);
  if (locked.hints) return hintsLocked();
  if (!withKeys) return say`For a hint: npm run hint ${state.step.number}`;
  const failure = firstFailure(state);
  const noMore = failure && hintsSeen(state, failure) === failure.hints.length;
  if (!noMore) return say`Press h for a hint.`;
  return locked.solution
    ? solutionLocked(state.step.number)
    : say`That was the last hint. Press d to see the solution.`;
}

function goOn({ number, title }: Step, withKeys: boolean): Said {
  const command = `npm run lesson ${number}`;
  return withKeys
    ? say`Next: ${colors.bold("n")}, or ${command} (${translated(title)}).`
    : say`Next: ${command} (${translated(title)}).`;
}
