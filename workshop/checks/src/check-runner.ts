import type { Said } from "@chatterbox/words/say";
import type { StepCheck } from "./catalogue.ts";
import type { Address } from "./conversation/client.ts";
import { Conversation } from "./conversation/conversation.ts";
import { CheckFailure } from "./conversation/failure.ts";
import { Mutex, type RunContext } from "./conversation/run-context.ts";
import type { Entry } from "./conversation/transcript.ts";
import { crashCause } from "./crash-cause.ts";
import type { ServerProcess } from "./servers/server-process.ts";
import {
  checkStart,
  describeEnd,
  endCause,
  hasCrashed,
  isStuck,
  startHints,
  startTitle,
  stuck,
} from "./start.ts";

/** What one check found. */
export type Result = {
  /** The number of the lesson that brings the check in. */
  lesson: number;
  /** In English, as the check declares it. Translated where it is shown. */
  title: string;
  ok: boolean;
  /** How long it took, in milliseconds. */
  ms: number;
  /** What was expected and what happened instead; null if the check passed. */
  error: Said | null;
  /** The likely cause of a failure, if one is likelier than others. */
  cause: Said | null;
  /** In English too. */
  hints: readonly [string, string, string];
  transcript: Entry[];
  /** The end of the server's output, if the server has ended. */
  output?: string;
  /** Whether it had crashed by then. */
  crashed?: boolean;
};

/** What is checked: a server that each call of `start` starts again, or one that is already running. */
export type Target = { start(): Promise<ServerProcess> } | { address: Address };

/** How a check is run. */
export type Round = {
  /** How long to wait for what should come immediately, in milliseconds. */
  timeout: number;
  /** The shortest schedule of a check that waits, in milliseconds. */
  tick: number;
  /**
   * Whether it only asks if the check passes, not what is wrong: then connections are reused from one
   * conversation to the next, and messages are sent in batches.
   */
  quick: boolean;
};

/** Runs checks against one server, which it may start, and start again when it has ended. */
export class CheckRunner {
  readonly #target: Target;
  #server: ServerProcess | undefined;
  #context: RunContext | undefined;
  /** Set during a restart: checks that run concurrently wait for the same one. */
  #restart: Promise<Result | undefined> | undefined;
  /** Whether it is stuck in an endless loop: finding that out takes seconds, so only once. */
  #isStuck = false;
  #marks = 0;
  #stopped = false;

  constructor(target: Target) {
    this.#target = target;
  }

  /** Starts the server. Resolves with the result, or undefined if it was already running. */
  async start(): Promise<Result | undefined> {
    const common = {
      timeout: 0,
      quick: true,
      pairing: new Mutex(),
      free: [],
      everyone: [],
    };
    if ("address" in this.#target) {
      this.#context = { ...common, address: this.#target.address };
      return undefined;
    }
    const begin = performance.now();
    const server = await this.#target.start();
    this.#server = server;
    if (this.#stopped) await server.stop(); // nobody wants it any more
    const base = { lesson: 0, title: startTitle, hints: startHints, transcript: [] };
    try {
      const address = await checkStart(server);
      const ended = describeEnd(server);
      this.#context = { ...common, address, ended };
      return { ...base, ok: true, ms: since(begin), error: null, cause: null };
    } catch (error) {
      const failure = { ...base, ok: false, ms: since(begin), ...explained(error) };
      return { ...failure, output: server.output, crashed: await hasCrashed(server) };
    }
  }

  /** Closes the connections, and ends the server if it was started here, even one that is still starting. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#server?.stop();
    await Promise.all(this.#context?.free.splice(0).map((person) => person.dismiss()) ?? []);
  }

  /** Starts the server again if it has ended. */
  async restartIfEnded(): Promise<void> {
    if (!this.#server?.hasEnded) return;
    this.#restart ??= this.start().finally(() => {
      this.#restart = undefined;
    });
    await this.#restart;
  }

  async run(check: StepCheck, { timeout, tick, quick }: Round): Promise<Result> {
    const common = this.#context as RunContext;
    const context = { ...common, timeout, quick, free: quick ? common.free : [] };
    const conversation = new Conversation(context, ++this.#marks);
    const begin = performance.now();
    const base = { lesson: check.step.number, title: check.title, hints: check.hints };
    const hold = async () => {
      try {
        await check.run(conversation, tick);
      } catch (error) {
        await conversation.close();
        throw error;
      }
      await (quick ? conversation.release() : conversation.close());
    };
    try {
      await (check.pairs ? conversation.exclusively(hold) : hold());
      const transcript = conversation.transcript.entries;
      return { ...base, ok: true, ms: since(begin), error: null, cause: null, transcript };
    } catch (error) {
      const transcript = conversation.transcript.entries;
      const result = { ...base, ok: false, ms: since(begin), ...explained(error), transcript };
      if (!this.#server) return result;
      if (!quick) this.#isStuck ||= await isStuck(this.#server);
      if (this.#isStuck) return { ...result, cause: stuck() };
      if (!this.#server.hasEnded) return result;
      const { output } = this.#server;
      const cause = result.cause ?? crashCause(output) ?? endCause(output) ?? null;
      return { ...result, cause, output, crashed: await hasCrashed(this.#server) };
    }
  }
}

/** A failed check's two sentences. @throws any other error */
function explained(error: unknown): { error: Said; cause: Said | null } {
  if (!(error instanceof CheckFailure)) throw error;
  return { error: error.message, cause: error.cause ?? null };
}

function since(begin: number): number {
  return Math.round((performance.now() - begin) * 10) / 10;
}
