import { type ServerProcess, waitUntilListening } from "@chatterbox/checks/servers/server-process";
import type { Size } from "@chatterbox/crowd/plan";
import type { Outcome, Progress } from "@chatterbox/crowd/run";
import type { CrowdShown } from "@chatterbox/lesson-page/snapshot";
import type { Step } from "@chatterbox/stages/stages";
import type { LiveServer } from "./live-server.ts";

/** How long a running server may take to listen, in milliseconds. */
const listenLimit = 5000;

/** A crowd, from the request until its report is dismissed. */
export type Visit = {
  size: Size;
  show(visit: Visit, step: Step): CrowdShown;
  home: AbortController;
  /** Where it goes, once that is known. */
  server?: ServerProcess;
  progress?: Progress;
  outcome?: Outcome;
  /** Why there is no outcome, if there is none. */
  why?: "restarted" | "not-running";
  /** Whether the server has restarted since. */
  isPast?: boolean;
};

/** The crowds that the lesson page sends to the attendee's server, one at a time. */
export class PageCrowd {
  readonly #step: Step;
  readonly #live: LiveServer;
  readonly #onChange: () => void;
  #visit: Visit | undefined;
  #sent: Promise<void> = Promise.resolve();
  #isThere = false;
  #isClosed = false;

  /** @param onChange called when there is something new to show */
  constructor(step: Step, live: LiveServer, onChange: () => void) {
    this.#step = step;
    this.#live = live;
    this.#onChange = onChange;
    live.onEnding = () => {
      if (this.#visit && !this.#isThere) this.#visit.isPast = true;
      else if (this.#visit?.server) this.#sendHome("restarted");
    };
  }

  /** Sends a crowd of this size, unless there is one already. Resolves when it is home again. */
  send(people: number): Promise<void> {
    if (this.#isThere && this.#visit?.home.signal.aborted) {
      return this.#sent.then(() => this.send(people)); // the page shows it as gone already
    }
    if (this.#isClosed || this.#isThere) return this.#sent;
    this.#isThere = true;
    this.#sent = this.#accompany(people).finally(() => {
      this.#isThere = false;
      this.#onChange();
    });
    return this.#sent;
  }

  /** Sends the crowd home; once it has left, discards its report. */
  end(): void {
    if (this.#isThere) this.#sendHome();
    else this.#visit = undefined;
    this.#onChange();
  }

  /** Sends the crowd home for good, and resolves when it has left. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#sendHome();
    await this.#sent.catch(() => {}); // the caller of `send` is told
  }

  /** What to show of the crowd; undefined if there is neither a crowd nor a report. */
  get shown(): CrowdShown | undefined {
    return this.#visit?.show(this.#visit, this.#step);
  }

  #sendHome(why?: Visit["why"]): void {
    if (!this.#isThere || !this.#visit) return;
    if (why) this.#visit.why ??= why;
    this.#visit.home.abort();
  }

  async #accompany(people: number): Promise<void> {
    const [{ crowdSize }, { showCrowd: show }] = await Promise.all([
      import("@chatterbox/crowd/plan"), // slow to load, and few need it
      import("./crowd-shown.ts"),
    ]);
    if (this.#isClosed) return;
    const size = crowdSize([String(people)], {}, Math.random());
    this.#visit = { size, show, home: new AbortController() };
    this.#onChange();
    await this.#run(this.#visit);
  }

  async #run(visit: Visit): Promise<void> {
    await this.#live.settled; // a save may be restarting it
    const server = this.#live.process;
    if (server) visit.server = server;
    const { host } = server ? await waitUntilListening(server, listenLimit) : { host: undefined };
    if (!server || host === undefined) {
      visit.why ??= "not-running";
      return;
    }
    const [{ runCrowd }, { abilitiesAfter }] = await Promise.all([
      import("@chatterbox/crowd/run"),
      import("@chatterbox/crowd/plan"),
    ]);
    const plan = { ...visit.size, abilities: abilitiesAfter(this.#step.number) };
    const address = { host, port: this.#live.port };
    const onProgress = (progress: Progress) => {
      visit.progress = progress;
      this.#onChange();
    };
    const outcome = await runCrowd(
      plan,
      { address, process: server },
      visit.home.signal,
      onProgress,
    );
    if (visit.why === undefined) visit.outcome = outcome;
  }
}
