import { setMaxListeners } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import type { Address } from "@chatterbox/checks/conversation/client";
import type { Exit, ServerProcess } from "@chatterbox/checks/servers/server-process";
import { isOutstanding } from "./accounting.ts";
import type { Crowd } from "./crowd.ts";

/** The server that a crowd goes to, and its process if it was started here. */
export type CrowdServer = { address: Address; process: ServerProcess | undefined };

/** How a server ended, as far as that is known, its output, and the frames it never handled. */
export type Crash = { at: number; exit: Exit | undefined; output: string; unsettled: string[] };

/** How old an unhandled frame may be when the server ends, in milliseconds. */
const unsettledLimit = 1000;

/** How long after its connections close a process may exit, in milliseconds. */
const exitLimit = 2000;

/** The end of a run: by the clock, by an interruption, or because the server ended. */
export class End {
  crash: Crash | undefined;
  readonly #acting = new AbortController();
  readonly #all = new AbortController();
  readonly #crowd: Crowd;
  readonly #server: ServerProcess | undefined;

  /** @param interruption ends the run at once */
  constructor(crowd: Crowd, { process: server }: CrowdServer, interruption: AbortSignal) {
    this.#crowd = crowd;
    this.#server = server;
    setMaxListeners(0, this.signal); // one for everybody
    this.#all.signal.addEventListener("abort", () => this.#acting.abort(), { once: true });
    if (interruption.aborted) this.#all.abort();
    interruption.addEventListener("abort", () => this.#all.abort(), { once: true });
    server?.ended.then((exit) => this.#crashed(exit));
  }

  /** Tells everybody to stop acting. */
  get signal(): AbortSignal {
    return this.#acting.signal;
  }

  /** Notes that nothing listens any more. A process that was started here reports its end itself. */
  refused(): void {
    if (!this.#server) this.#crashed(undefined);
  }

  /** Resolves when everybody is to stop acting: after so many milliseconds, or earlier. */
  async acting(limit: number): Promise<void> {
    await sleep(limit, undefined, { signal: this.signal }).catch(() => {}); // earlier
    this.#acting.abort();
  }

  /** Resolves when nothing more can be expected to arrive. */
  async settled(): Promise<void> {
    const { signal } = this.#all;
    while (!signal.aborted && isOutstanding(this.#crowd.log, this.#crowd.now())) {
      await sleep(50, undefined, { signal }).catch(() => {}); // it ends at once
    }
    const lastCut = this.#crowd.log.cutOffs.at(-1)?.at ?? Number.NEGATIVE_INFINITY;
    if (this.#server && this.#crowd.now() - lastCut < exitLimit) {
      await Promise.race([this.#server.ended, sleep(exitLimit)]);
    }
  }

  #crashed(exit: Exit | undefined): void {
    const at = this.#crowd.now();
    const output = this.#server?.output ?? "";
    const unsettled = this.#crowd.log.withoutEffect(at - unsettledLimit).slice(0, 3);
    this.crash ??= { at, exit, output, unsettled };
    this.#all.abort();
  }
}
