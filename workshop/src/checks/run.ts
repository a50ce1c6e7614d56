import type { ServerProcess } from "../processes/server-process.ts";
import type { StepCheck } from "./catalogue.ts";
import { Conversation, type Setting } from "./conversation.ts";
import { CheckFailure } from "./failure.ts";
import type { Address } from "./person.ts";
import { checkStart, describeEnd, startHints, startTitle } from "./start.ts";
import type { Entry } from "./transcript.ts";

/** What one check found. */
export type Result = {
  /** The number of the lesson that brings the check in. */
  lesson: number;
  title: string;
  ok: boolean;
  /** How long it took, in milliseconds. */
  ms: number;
  /** What was expected and what happened instead; null if the check passed. */
  error: string | null;
  /** The likely cause of a failure, where one is likelier than others. */
  cause: string | null;
  hints: readonly [string, string, string];
  transcript: Entry[];
  /** The last of what the server wrote, where it has ended. */
  output?: string;
};

/** What is checked: a server that each call of `start` starts anew, or one that runs already. */
export type Target = { start(): Promise<ServerProcess> } | { address: Address };

/** Someone who wants to know about results as they come, and may lose interest. */
export type Watcher = { onResult?: (result: Result) => void; signal?: AbortSignal };

/**
 * How long a check waits for what should come at once, in milliseconds: in the first round, for the
 * first that fails in the second round, and for those after it.
 */
const patience = { quick: 200, thorough: 700, later: 200 };
/** The shortest schedule of a check that waits, in milliseconds: in the first round, and after. */
const ticks = { quick: 25, thorough: 300 };

/**
 * Holds a server against checks: first whether it starts, then all the rest. In a first round the
 * lessons go side by side, which is fast, but a server that crashes fails whatever ran just then,
 * and a busy machine may be late for a short schedule. So what fails is tried a second time, alone
 * and with more patience, and only that counts. A server that has ended is started again for it.
 * @returns the results in the order of the checks, after the one for the start
 */
export async function runChecks(
  checks: readonly StepCheck[],
  target: Target,
  { onResult = () => {}, signal }: Watcher = {},
): Promise<Result[]> {
  const runner = new Runner(target);
  const results = new Map<StepCheck, Result>();
  const report = (check: StepCheck, result: Result) => {
    results.set(check, result);
    onResult(result);
  };
  signal?.addEventListener("abort", () => void runner.stop(), { once: true });
  try {
    const start = await runner.start();
    if (start) onResult(start);
    if (start && !start.ok) return [start];
    const quick = async (check: StepCheck) => {
      const result = await runner.run(check, patience.quick, ticks.quick, true);
      if (result.ok) report(check, result);
    };
    await Promise.all(lanes(checks).map((lane) => inTurn(lane, quick, signal)));
    const thorough = async (check: StepCheck) => {
      await runner.restartIfEnded();
      const failed = [...results.values()].some(({ ok }) => !ok);
      const limit = failed ? patience.later : patience.thorough;
      report(check, await runner.run(check, limit, ticks.thorough, false));
    };
    const again = checks.filter((check) => !results.has(check));
    await inTurn(
      again.filter(({ waits }) => !waits),
      thorough,
      signal,
    );
    await Promise.all(
      again.filter(({ waits }) => waits).map((check) => inTurn([check], thorough, signal)),
    );
    const inOrder = checks.flatMap((check) => results.get(check) ?? []);
    return start ? [start, ...inOrder] : inOrder;
  } finally {
    await runner.stop();
  }
}

/** What can go side by side: each lesson's checks in turn, and each check that waits for a clock. */
function lanes(checks: readonly StepCheck[]): StepCheck[][] {
  const waiting = checks.filter(({ waits }) => waits).map((check) => [check]);
  const byLesson = new Map<number, StepCheck[]>();
  for (const check of checks) {
    if (check.waits) continue;
    const lane = byLesson.get(check.step.number) ?? [];
    byLesson.set(check.step.number, [...lane, check]);
  }
  return [...waiting, ...byLesson.values()];
}

async function inTurn(
  checks: readonly StepCheck[],
  run: (check: StepCheck) => Promise<void>,
  signal: AbortSignal | undefined,
): Promise<void> {
  for (const check of checks) {
    if (signal?.aborted) return;
    await run(check);
  }
}

class Runner {
  readonly #target: Target;
  #server: ServerProcess | undefined;
  #setting: Setting | undefined;
  /** Set while it is started again: those who run side by side wait for the same start. */
  #restart: Promise<Result | undefined> | undefined;
  #marks = 0;

  constructor(target: Target) {
    this.#target = target;
  }

  /** Starts the server. Resolves with the result of that, or nothing if it ran already. */
  async start(): Promise<Result | undefined> {
    const pairing = { turn: Promise.resolve() };
    if ("address" in this.#target) {
      this.#setting = {
        address: this.#target.address,
        patience: patience.quick,
        pairing,
        free: [],
      };
      return undefined;
    }
    const begin = performance.now();
    const server = await this.#target.start();
    this.#server = server;
    const base = { lesson: 0, title: startTitle, hints: startHints, transcript: [] };
    try {
      const address = await checkStart(server);
      const ended = describeEnd(server);
      this.#setting = { address, ended, patience: patience.quick, pairing, free: [] };
      return { ...base, ok: true, ms: since(begin), error: null, cause: null };
    } catch (error) {
      const output = server.output;
      return { ...base, ok: false, ms: since(begin), ...explained(error), output };
    }
  }

  /** Ends the server, if it was started here, and the connections to it. */
  async stop(): Promise<void> {
    await this.#server?.stop();
    await Promise.all(this.#setting?.free.splice(0).map((person) => person.dismiss()) ?? []);
  }

  /** Starts the server anew if it has ended. */
  async restartIfEnded(): Promise<void> {
    if (!this.#server?.hasEnded) return;
    this.#restart ??= this.start().finally(() => {
      this.#restart = undefined;
    });
    await this.#restart;
  }

  /**
   * Runs one check.
   * @param patience milliseconds to wait for what should come at once
   * @param tick milliseconds of the shortest schedule
   * @param shared whether its people may come from other conversations, and go on to others
   */
  async run(check: StepCheck, patience: number, tick: number, shared: boolean): Promise<Result> {
    const common = this.#setting as Setting;
    const setting = { ...common, patience, free: shared ? common.free : [] };
    const conversation = new Conversation(setting, ++this.#marks);
    const begin = performance.now();
    const base = { lesson: check.step.number, title: check.title, hints: check.hints };
    const hold = async () => {
      try {
        await check.run(conversation, tick);
      } catch (error) {
        await conversation.close();
        throw error;
      }
      await (shared ? conversation.release() : conversation.close());
    };
    try {
      await (check.pairs ? conversation.exclusively(hold) : hold());
      const transcript = conversation.transcript.entries;
      return { ...base, ok: true, ms: since(begin), error: null, cause: null, transcript };
    } catch (error) {
      const transcript = conversation.transcript.entries;
      const result = { ...base, ok: false, ms: since(begin), ...explained(error), transcript };
      return this.#server?.hasEnded ? { ...result, output: this.#server.output } : result;
    }
  }
}

/** The failure of a check as two sentences. @throws whatever is no failure of a check */
function explained(error: unknown): { error: string; cause: string | null } {
  if (!(error instanceof CheckFailure)) throw error;
  return { error: error.message, cause: error.cause ?? null };
}

function since(begin: number): number {
  return Math.round((performance.now() - begin) * 10) / 10;
}
