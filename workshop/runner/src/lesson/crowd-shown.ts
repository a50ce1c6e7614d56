import { copyFolder } from "@chatterbox/attendee/playground";
import { crashIn } from "@chatterbox/checks/rendering/crash";
import { faultsFound, notesOf, serverEnd } from "@chatterbox/crowd/faults";
import { crowdProgress, figures, isFlawless, summary } from "@chatterbox/crowd/figures";
import type { Outcome } from "@chatterbox/crowd/run";
import type { CrowdReport, CrowdShown } from "@chatterbox/lesson-page/snapshot";
import type { Step } from "@chatterbox/stages/stages";
import type { Visit } from "./page-crowd.ts";

/** How much of an unhandled frame is shown, in characters. */
const longest = 300;

/** What the page shows of a crowd, in the current language. */
export function showCrowd(
  { size, progress, outcome, why, isPast = false }: Visit,
  step: Step,
): CrowdShown {
  const { people, seconds } = size;
  if (why) return { people, seconds, phase: "failed", why };
  if (outcome)
    return { people, seconds, phase: "gone", isPast, report: report(size, outcome, step) };
  if (!progress) return { people, seconds, phase: "coming" };
  const passed = Math.min(progress.seconds, seconds);
  return { people, seconds, phase: "here", passed, told: crowdProgress(progress, seconds) };
}

function report(size: Visit["size"], outcome: Outcome, step: Step): CrowdReport {
  const lesson = step.number;
  const end = serverEnd(outcome);
  return {
    ok: isFlawless(outcome),
    summary: summary(size, lesson, outcome),
    ...(end && {
      end: {
        how: end.how,
        unsettled: end.unsettled.map((text) => text.slice(0, longest)),
        crash: crashIn(end.output, copyFolder(step)),
        cause: end.cause ?? null,
      },
    }),
    faults: faultsFound(outcome, lesson),
    notes: notesOf(outcome),
    figures: figures(lesson, outcome).map(([name, text]) => ({ name, text })),
  };
}
