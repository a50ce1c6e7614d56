import type { StepCheck } from "./catalogue.ts";
import { CheckRunner, type Result, type Round, type Target } from "./check-runner.ts";

/** Receives results as they arrive; aborting the signal stops the run. */
export type RunWatcher = {
  onResult?: (result: Result) => void;
  /** Called with a failure that is about to be retried, and may still pass. */
  onDoubt?: (result: Result) => void;
  /** Called with all results, in order, as soon as they are known: before the server is stopped. */
  onVerdict?: (results: Result[]) => void;
  signal?: AbortSignal;
};

/** How long the checks of a round wait, in milliseconds; see `Round`. */
const rounds = {
  quick: { timeout: 200, tick: 15, quick: true },
  thorough: { timeout: 700, tick: 300, quick: false },
  /** After a confirmed failure, later checks need not wait that long: people fix the first one first. */
  later: { timeout: 200, tick: 300, quick: false },
} satisfies Record<string, Round>;

/** How many checks run concurrently in the first round, not counting those that wait for a timer. */
const lanesAtOnce = 3;

/**
 * Runs checks against a server, the start first. The first round runs them concurrently, which is fast,
 * but a crash fails whatever happens to be running, and a busy machine may miss a short schedule. So
 * what fails, and what would have followed in its lane, runs again in a second round: one by one
 * (except those that wait for a timer), with longer deadlines, and only that result counts. A server that
 * has ended is started again for it.
 * @returns the results in the order of the checks, after the one for the start
 */
export async function runChecks(
  checks: readonly StepCheck[],
  target: Target,
  { onResult = () => {}, onDoubt = () => {}, onVerdict = () => {}, signal }: RunWatcher = {},
): Promise<Result[]> {
  const runner = new CheckRunner(target);
  const results = new Map<StepCheck, Result>();
  const report = (check: StepCheck, result: Result) => {
    results.set(check, result);
    onResult(result);
  };
  if (signal?.aborted) return [];
  signal?.addEventListener("abort", () => void runner.stop(), { once: true });

  const quickly = async (lane: readonly StepCheck[]) => {
    for (const check of lane) {
      if (signal?.aborted) return;
      const result = await runner.run(check, rounds.quick);
      if (!result.ok) return onDoubt(result);
      report(check, result);
    }
  };
  const thoroughly = async (lane: readonly StepCheck[]) => {
    for (const check of lane) {
      if (signal?.aborted) return;
      await runner.restartIfEnded();
      const failed = [...results.values()].some(({ ok }) => !ok);
      report(check, await runner.run(check, failed ? rounds.later : rounds.thorough));
    }
  };

  try {
    const start = await runner.start();
    if (start) onResult(start);
    if (signal?.aborted) return [];
    if (start && !start.ok) {
      onVerdict([start]);
      return [start];
    }
    await Promise.all(lanes(checks).map(quickly));
    await quickly(checks.filter(({ last }) => last));
    const again = checks.filter((check) => !results.has(check));
    await thoroughly(again.filter(({ waits }) => !waits));
    await Promise.all(again.filter(({ waits }) => waits).map((check) => thoroughly([check])));
    const inOrder = checks.flatMap((check) => results.get(check) ?? []);
    const all = start ? [start, ...inOrder] : inOrder;
    if (!signal?.aborted) onVerdict(all);
    return all;
  } finally {
    await runner.stop();
  }
}

/**
 * The lanes that run concurrently: one for each check that waits for a timer, and a few for the others,
 * newest lessons first, since their checks take longest, and checks that pair people last, so that a
 * timer that starts with a pair starts early. More lanes would be slower: every broadcast reaches everyone.
 */
function lanes(checks: readonly StepCheck[]): StepCheck[][] {
  const waiting = checks.filter(({ waits }) => waits).map((check) => [check]);
  const others = checks.filter(({ waits, last }) => !waits && !last);
  const newestFirst = others.toSorted((one, other) => other.step.number - one.step.number);
  const lessons = [...new Set(newestFirst.map(({ step }) => step.number))];
  const perLane = Math.ceil(lessons.length / lanesAtOnce);
  const laneOf = ({ step }: StepCheck) => Math.floor(lessons.indexOf(step.number) / perLane);
  const filled = Array.from({ length: lanesAtOnce }, (_, lane) =>
    newestFirst
      .filter((check) => laneOf(check) === lane)
      .sort((one, other) => Number(one.pairs ?? false) - Number(other.pairs ?? false)),
  );
  return [...waiting, ...filled];
}
