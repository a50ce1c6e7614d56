import { type ServerProcess, waitUntilListening } from "@chatterbox/checks/servers/server-process";
import type { Size } from "@chatterbox/crowd/plan";
import type { Outcome, Progress } from "@chatterbox/crowd/run";
import type { CrowdShown } from "@chatterbox/lesson-page/snapshot";
import type { Step } from "@chatterbox/stages/stages";
import type { LiveServer } from "./live-server.ts";

/** How long a server that runs may take to listen, in milliseconds. */
const listenLimit = 5000;

/** One crowd, from the moment that it was asked for until it is forgotten. */
export type Visit = {
  size: Size;
  show(visit: Visit, step: Step): CrowdShown;
  home: AbortController;
  /** Where it goes; undefined until that is known. */
  server?: ServerProcess;
  progress?: Progress;
  outcome?: Outcome;
  /** Why there is no outcome. */
  why?: "restarted" | "not-running";
  /** Whether the server has been started anew since. */
  isPast?: boolean;
};

/** The crowd that the lesson page sends to the attendee's own server: one at a time. */
export class PageCrowd {
  readonly #step: Step;
  readonly #live: LiveServer;
  readonly #onChange: () => void;
  #visit: Visit | undefined;
  #sent: Promise<void> = Promise.resolve();
  #isThere = false;
  #isClosed = false;

  /** @param onChange told when there is something new to show */
  constructor(step: Step, live: LiveServer, onChange: () => void) {
    this.#step = step;
    this.#live = live;
    this.#onChange = onChange;
    live.onEnding = () => {
      if (this.#visit && !this.#isThere) this.#visit.isPast = true;
      else if (this.#visit?.server) this.#sendHome("restarted");
    };
  }

  /** Sends so many people, unless some are there already. Resolves when they are home again. */
  send(people: number): Promise<void> {
    if (this.#isClosed || this.#isThere) return this.#sent;
    this.#isThere = true;
    this.#sent = this.#accompany(people).finally(() => {
      this.#isThere = false;
      this.#onChange();
    });
    return this.#sent;
  }

  /** Sends home whoever is there. When they are, forgets what there was to report. */
  end(): void {
    if (this.#isThere) this.#sendHome();
    else this.#visit = undefined;
    this.#onChange();
  }

  /** Sends home whoever is there, and resolves when they are. Nobody comes any more. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#sendHome();
    await this.#sent.catch(() => {}); // whoever sent them is told
  }

  /** How it stands with the crowd; undefined if there is none, and nothing to report of one. */
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
      import("@chatterbox/crowd/plan"), // only whoever sends a crowd waits for what it needs
      import("./crowd-shown.ts"),
    ]);
    if (this.#isClosed) return;
    const size = crowdSize([String(people)], {}, Math.random());
    this.#visit = { size, show, home: new AbortController() };
    this.#onChange();
    await this.#run(this.#visit);
  }

  async #run(visit: Visit): Promise<void> {
    await this.#live.settled; // a save may just be starting it anew
    const server = this.#live.process;
    if (server) visit.server = server;
    const { host } = server ? await waitUntilListening(server, listenLimit) : { host: undefined };
    if (!server || host === undefined) {
      visit.why ??= "not-running";
      return;
    }
    const [{ runCrowd }, { abilitiesAfter }] = await Promise.all([
      import("@chatterbox/crowd/run"),
      import("@chatterbox/crowd/abilities"),
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
