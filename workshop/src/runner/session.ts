import { dirname, join } from "node:path";
import { watch } from "chokidar";
import { attempt } from "../attempt.ts";
import { ExpectedError } from "../expected-error.ts";
import { hintsShown, nextHint } from "../hints.ts";
import {
  findMisplacedEdit,
  type MisplacedEdit,
  misplacedSentence,
  moveMisplacedEdit,
} from "../misplaced-edit.ts";
import { copyFile, copyFolder } from "../playground.ts";
import type { WarmProcesses } from "../processes/warm.ts";
import { readProgress, saveProgress } from "../progress.ts";
import { shown } from "../repository.ts";
import { compareFolders, readSources } from "../source-files.ts";
import { type Step, serverFile, steps } from "../stages.ts";
import { openInEditor } from "./editor.ts";
import { LiveServer } from "./live-server.ts";
import { renderLines, renderScreen, renderTypeMistakes } from "./screen.ts";
import { firstFailure, newState, type State } from "./state.ts";
import type { Screen } from "./terminal.ts";
import { typeCheck } from "./type-check.ts";

/** How a lesson is run: where the attendee's server listens, and what to tell them first. */
export type SessionOptions = {
  port: number;
  host: string;
  lanUrl: string | undefined;
  notes: string[];
};

/** One lesson on the screen: runs and checks the attendee's copy at every save, and takes keys. */
export class Session {
  readonly #step: Step;
  readonly #screen: Screen;
  readonly #warm: WarmProcesses;
  readonly #live: LiveServer;
  readonly #state: State;
  readonly #ended: Promise<Step | undefined>;
  #end: (next: Step | undefined) => void = () => {};
  /** A failure that can be expected is told, and the session goes on; any other ends it. */
  #fail: (error: unknown) => void = () => {};
  #over = false;
  #run = new AbortController();
  #lastCode: string | undefined;
  #misplaced: MisplacedEdit | undefined;
  /** True while something else than the lesson is on the screen. */
  #covered = false;

  /** @param warm where the attendee's code runs; the session closes it */
  constructor(
    step: Step,
    screen: Screen,
    warm: WarmProcesses,
    { port, host, lanUrl, notes }: SessionOptions,
  ) {
    this.#step = step;
    this.#screen = screen;
    this.#ended = new Promise((resolve, reject) => {
      this.#end = resolve;
      this.#fail = (error) => {
        if (!(error instanceof ExpectedError)) return reject(error);
        this.#state.notes = [error.message];
        this.#draw();
      };
    });
    this.#warm = warm;
    this.#live = new LiveServer(port, host, this.#warm, () => this.#draw());
    this.#state = newState(step, `http://localhost:${port}`, lanUrl, notes);
  }

  /** Runs until the attendee leaves. @returns the lesson to go on with, if they want another */
  async run(): Promise<Step | undefined> {
    await saveProgress(this.#step, { at: Date.now() });
    this.#screen.listen((key) => this.#pressed(key).catch(this.#fail));
    const source = dirname(copyFile(this.#step));
    const original = join(this.#step.start.folder, serverFile);
    const watcher = watch([source, original], { ignoreInitial: true, ignored: /[\\/]\.[^\\/]*$/ });
    watcher.on("all", (_event, path) => {
      if (path === original) this.#lookForMisplacedEdit().catch(this.#fail);
      else this.#lookAtOnceAndAgain();
    });
    try {
      await this.#countDone();
      this.#lookForMisplacedEdit().catch(this.#fail);
      this.#check("asked").catch(this.#fail);
      return await this.#ended;
    } finally {
      this.#over = true;
      this.#run.abort();
      this.#screen.close();
      await Promise.all([watcher.close(), this.#live.stop(), this.#warm.close()]);
    }
  }

  /**
   * Looks for changed code at once, and again a little later: some editors empty the file before they
   * write it, and of two changes within a few milliseconds the watcher tells only the first.
   */
  #lookAtOnceAndAgain(): void {
    for (const delay of [0, 10, 50, 250]) {
      setTimeout(() => this.#check("saved").catch(this.#fail), delay).unref();
    }
  }

  /** Ends the session, as the key q does. */
  quit(next?: Step): void {
    this.#end(next);
  }

  /** Runs and checks the attendee's code; a save that has changed nothing is let pass. */
  async #check(reason: "saved" | "asked"): Promise<void> {
    const begin = performance.now();
    const code = await this.#readCode();
    // A file that is missing or empty is about to be written: some editors save like that.
    if (this.#over || (reason === "saved" && (code === this.#lastCode || !code))) return;
    this.#lastCode = code;
    this.#run.abort();
    const run = new AbortController();
    this.#run = run;
    const { signal } = run;
    Object.assign(this.#state, { results: [], phase: "checking", took: undefined });
    this.#covered = false;
    this.#draw();
    const onResult = (result: State["results"][number]) => {
      if (signal.aborted) return;
      this.#state.results.push(result);
      this.#draw();
    };
    const late = setTimeout(() => this.#restartLive(signal).catch(this.#fail), 300);
    try {
      const { failure } = await attempt(this.#step, { onResult, signal }, (run) =>
        this.#warm.run(run),
      );
      if (signal.aborted) return;
      this.#state.phase = "done";
      this.#state.took = performance.now() - begin;
      this.#state.hintsShown = failure ? await hintsShown(this.#step, failure) : 0;
      this.#draw();
      await this.#countDone();
      this.#report();
    } finally {
      clearTimeout(late);
    }
    await this.#restartLive(signal);
    const ready = this.#warm.refill(2); // one for the checks, one for the people
    await this.#checkTypes(signal);
    await ready;
    if (process.env.CHATTERBOX_BENCH && !signal.aborted)
      this.#screen.print("ready for the next save");
  }

  /** All of the attendee's code as one text, to see a change; undefined while there is no server file. */
  async #readCode(): Promise<string | undefined> {
    const sources = await readSources(copyFolder(this.#step)).catch(() => undefined);
    return sources?.get("server.ts") ? JSON.stringify([...sources]) : undefined;
  }

  #restarted: AbortSignal | undefined;

  /** Gives people the code of this run, once. */
  async #restartLive(signal: AbortSignal): Promise<void> {
    if (signal.aborted || this.#restarted === signal) return;
    this.#restarted = signal;
    await this.#live.restart(copyFile(this.#step));
    this.#draw();
  }

  async #checkTypes(signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    const mistakes = await typeCheck(copyFolder(this.#step), signal);
    if (signal.aborted) return;
    const before = this.#state.typeMistakes?.length ?? 0;
    this.#state.typeMistakes = mistakes;
    if (mistakes.length > 0 || before > 0) this.#draw();
    if (!this.#screen.interactive && mistakes.length > 0) {
      this.#screen.print(renderTypeMistakes(this.#state, this.#screen.width).join("\n"));
    }
  }

  async #countDone(): Promise<void> {
    const all = await Promise.all(steps.map((step) => readProgress(step)));
    this.#state.done.lessons = all.filter(({ doneAt }) => doneAt !== undefined).length;
  }

  async #lookForMisplacedEdit(): Promise<void> {
    const found = await findMisplacedEdit(this.#step);
    if (found?.edited === this.#misplaced?.edited) return;
    this.#misplaced = found;
    if (!found) return;
    const how = this.#screen.interactive
      ? "m moves"
      : `npm run lesson ${this.#step.number} -- --move moves`;
    const note = `${misplacedSentence(this.#step, found)} ${how} your edit there.`;
    this.#state.notes = [...this.#state.notes.filter((line) => !line.includes("moves your")), note];
    if (!this.#screen.interactive) this.#screen.print(`  ! ${note}`);
    this.#draw();
  }

  async #pressed(key: string): Promise<void> {
    if (key === "ctrl-c" || (key === "q" && !this.#covered)) return this.quit();
    if (this.#covered) {
      this.#covered = false;
      return this.#draw();
    }
    if (key === "r") return this.#check("asked");
    if (key === "n") return this.#goOn();
    if (key === "o") return this.#openEditor();
    if (key === "m" && this.#misplaced) return this.#moveMisplaced(this.#misplaced);
    if (key === "d") {
      const difference = await compareFolders(copyFolder(this.#step), this.#step.solution.folder);
      this.#cover(difference || "Your code is the solution.");
    }
    if (key === "h") {
      const failure = firstFailure(this.#state);
      if (!failure) return;
      this.#state.hintsShown = await nextHint(this.#step, failure);
      this.#draw();
    }
  }

  #goOn(): void {
    if (this.#state.next) {
      this.quit(this.#state.next);
    } else {
      this.#state.notes = ["This is the last lesson. The finished server: npm start"];
      this.#draw();
    }
  }

  async #openEditor(): Promise<void> {
    let left = false;
    const complaint = await openInEditor(copyFile(this.#step), () => {
      left = true;
      this.#screen.pause();
    });
    if (left) this.#screen.resume();
    if (complaint) this.#state.notes = [complaint];
    this.#draw();
  }

  async #moveMisplaced(edit: MisplacedEdit): Promise<void> {
    this.#misplaced = undefined;
    const kept = await moveMisplacedEdit(this.#step, edit);
    this.#state.notes = [
      `Your edit is in ${this.#state.file} now. What that held before: ${shown(kept)}`,
    ];
    this.#draw();
  }

  /** Shows something else, until a key is pressed. */
  #cover(text: string): void {
    this.#covered = true;
    this.#screen.draw(`${text}\n\n  Any key goes back.\n`);
  }

  #draw(): void {
    if (!this.#screen.interactive || this.#covered) return;
    const idle = this.#state.phase === "checking" || this.#live.starting ? "starting" : "stopped";
    const state = this.#live.running ? "running" : idle;
    Object.assign(this.#state.live, { state, output: this.#live.output });
    this.#screen.draw(renderScreen(this.#state, this.#screen.width));
  }

  /** Without a terminal: the verdict of a run, in lines. */
  #report(): void {
    if (this.#screen.interactive) {
      this.#draw();
      return;
    }
    this.#screen.print(renderLines(this.#state, this.#screen.width));
  }
}
