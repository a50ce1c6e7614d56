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

/** How long a check waits for what should come at once; less once one has failed. Milliseconds. */
const patience = { first: 1000, later: 300 };
/** The shortest schedule of a check that waits: short at first, and long if that goes wrong. */
const ticks = { first: 40, second: 800 };

/**
 * Holds a server against checks: first whether it starts, then each check in turn, and then those
 * that wait for a clock, side by side. A server that ends is started again for the next check.
 * @returns the results in the order of the checks, after the one for the start
 */
export async function runChecks(
  checks: readonly StepCheck[],
  target: Target,
  { onResult = () => {}, signal }: Watcher = {},
): Promise<Result[]> {
  const results = new Map<StepCheck, Result>();
  const runner = new Runner(target);
  try {
    const start = await runner.start();
    if (start) onResult(start);
    if (start && !start.ok) return [start];
    let failed = false;
    const run = async (check: StepCheck) => {
      if (signal?.aborted) return;
      const result = await runner.run(check, failed);
      failed ||= !result.ok;
      results.set(check, result);
      onResult(result);
    };
    for (const check of checks) if (!check.waits) await run(check);
    await Promise.all(checks.filter(({ waits }) => waits).map(run));
    const inOrder = checks.flatMap((check) => results.get(check) ?? []);
    return start ? [start, ...inOrder] : inOrder;
  } finally {
    await runner.stop();
  }
}

class Runner {
  readonly #target: Target;
  #server: ServerProcess | undefined;
  #setting: Setting | undefined;
  #marks = 0;

  constructor(target: Target) {
    this.#target = target;
  }

  /** Starts the server. Resolves with the result of that, or nothing if it ran already. */
  async start(): Promise<Result | undefined> {
    const turn = Promise.resolve();
    if ("address" in this.#target) {
      this.#setting = { address: this.#target.address, patience: patience.first, turn };
      return undefined;
    }
    const begin = performance.now();
    const server = await this.#target.start();
    this.#server = server;
    const base = { lesson: 0, title: startTitle, hints: startHints, transcript: [] };
    try {
      const address = await checkStart(server);
      const ended = describeEnd(server);
      this.#setting = { address, ended, patience: patience.first, turn };
      return { ...base, ok: true, ms: since(begin), error: null, cause: null };
    } catch (error) {
      const output = server.output;
      return { ...base, ok: false, ms: since(begin), ...explained(error), output };
    }
  }

  async stop(): Promise<void> {
    await this.#server?.stop();
  }

  /** Runs one check, on a new server if the last has ended. */
  async run(check: StepCheck, failedBefore: boolean): Promise<Result> {
    if (this.#server?.hasEnded) await this.start();
    const first = await this.#attempt(check, ticks.first, failedBefore);
    // On a busy machine a short schedule may be due before the next word is said: try a long one.
    const retry = check.waits && !first.ok && !this.#server?.hasEnded;
    return retry ? this.#attempt(check, ticks.second, failedBefore) : first;
  }

  async #attempt(check: StepCheck, tick: number, failedBefore: boolean): Promise<Result> {
    const setting = this.#setting as Setting;
    setting.patience = failedBefore ? patience.later : patience.first;
    const conversation = new Conversation(setting, ++this.#marks);
    const begin = performance.now();
    const base = { lesson: check.step.number, title: check.title, hints: check.hints };
    try {
      await check.run(conversation, tick);
      const transcript = conversation.transcript.entries;
      return { ...base, ok: true, ms: since(begin), error: null, cause: null, transcript };
    } catch (error) {
      const transcript = conversation.transcript.entries;
      const result = { ...base, ok: false, ms: since(begin), ...explained(error), transcript };
      return this.#server?.hasEnded ? { ...result, output: this.#server.output } : result;
    } finally {
      await conversation.close();
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
