import type { Said } from "@chatterbox/words/say";
import type { StepCheck } from "./catalogue.ts";
import { Conversation } from "./conversation/conversation.ts";
import { CheckFailure } from "./conversation/failure.ts";
import { Mutex } from "./conversation/mutex.ts";
import type { Address } from "./conversation/person.ts";
import type { RunContext } from "./conversation/run-context.ts";
import type { Entry } from "./conversation/transcript.ts";
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
import { crashCause } from "./verdict/crash-cause.ts";

/** What one check found. */
export type Result = {
  /** The number of the lesson that brings the check in. */
  lesson: number;
  /** As the check declares it, in English: who shows it looks it up. */
  title: string;
  ok: boolean;
  /** How long it took, in milliseconds. */
  ms: number;
  /** What was expected and what happened instead; null if the check passed. */
  error: Said | null;
  /** The likely cause of a failure, where one is likelier than others. */
  cause: Said | null;
  /** In English, too. */
  hints: readonly [string, string, string];
  transcript: Entry[];
  /** The last of what the server wrote, where it has ended. */
  output?: string;
  /** Whether it had crashed by then. */
  crashed?: boolean;
};

/** What is checked: a server that each call of `start` starts anew, or one that runs already. */
export type Target = { start(): Promise<ServerProcess> } | { address: Address };

/** How a check is run. */
export type Round = {
  /** How long to wait for what should come at once, in milliseconds. */
  patience: number;
  /** The shortest schedule of a check that waits, in milliseconds. */
  tick: number;
  /**
   * Whether it only asks if all is well, and not what is wrong: then people go on from one
   * conversation to the next, and much is sent at once.
   */
  quick: boolean;
};

/** Runs checks against one server, which it may start, and start again when it has ended. */
export class CheckRunner {
  readonly #target: Target;
  #server: ServerProcess | undefined;
  #setting: RunContext | undefined;
  /** Set while it is started again: those who run side by side wait for the same start. */
  #restart: Promise<Result | undefined> | undefined;
  /** Whether it was found in a loop that does not end: nobody has to wait for that twice. */
  #isStuck = false;
  #marks = 0;
  #stopped = false;

  constructor(target: Target) {
    this.#target = target;
  }

  /** Starts the server. Resolves with the result of that, or nothing if it ran already. */
  async start(): Promise<Result | undefined> {
    const common = {
      patience: 0,
      quick: true,
      pairing: new Mutex(),
      free: [],
      everyone: [],
    };
    if ("address" in this.#target) {
      this.#setting = { ...common, address: this.#target.address };
      return undefined;
    }
    const begin = performance.now();
    const server = await this.#target.start();
    this.#server = server;
    if (this.#stopped) await server.stop(); // nobody waits for it any more
    const base = { lesson: 0, title: startTitle, hints: startHints, transcript: [] };
    try {
      const address = await checkStart(server);
      const ended = describeEnd(server);
      this.#setting = { ...common, address, ended };
      return { ...base, ok: true, ms: since(begin), error: null, cause: null };
    } catch (error) {
      const failure = { ...base, ok: false, ms: since(begin), ...explained(error) };
      return { ...failure, output: server.output, crashed: await hasCrashed(server) };
    }
  }

  /** Ends the server, if it was started here, also one that still starts, and the connections to it. */
  async stop(): Promise<void> {
    this.#stopped = true;
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

  /** Runs one check. */
  async run(check: StepCheck, { patience, tick, quick }: Round): Promise<Result> {
    const common = this.#setting as RunContext;
    const setting = { ...common, patience, quick, free: quick ? common.free : [] };
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

/** The failure of a check as two sentences. @throws whatever is no failure of a check */
function explained(error: unknown): { error: Said; cause: Said | null } {
  if (!(error instanceof CheckFailure)) throw error;
  return { error: error.message, cause: error.cause ?? null };
}

function since(begin: number): number {
  return Math.round((performance.now() - begin) * 10) / 10;
}
