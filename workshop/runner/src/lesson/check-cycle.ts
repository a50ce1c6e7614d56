import { attempt, requireCopy } from "@chatterbox/attendee/attempt";
import { nextHint } from "@chatterbox/attendee/hints";
import { firstFailure, type Lesson } from "@chatterbox/attendee/lesson";
import { copyFile, copyFolder } from "@chatterbox/attendee/playground";
import { readProgress } from "@chatterbox/attendee/progress";
import { typeCheck } from "@chatterbox/attendee/type-check";
import type { Result } from "@chatterbox/checks/check-runner";
import type { WarmProcesses } from "@chatterbox/checks/servers/warm";
import { type Step, steps } from "@chatterbox/stages/stages";
import type { View } from "../terminal/view.ts";
import type { LiveServer } from "./live-server.ts";
import { readCode } from "./watch-copy.ts";

/** Milliseconds after which people get the saved server even if the checks are still running. */
const liveDelay = 300;

/**
 * Why the checks run: the code was saved a moment ago, or a while ago; somebody asked for it; or the
 * language changed, and the results need translating without disturbing people who chat.
 */
export type Trigger = "saved" | "settled" | "asked" | "language";

/** What happens at every save: the checks, the server that people use, and the type checker. */
export class CheckCycle {
  readonly #step: Step;
  readonly #view: View;
  readonly #lesson: Lesson;
  readonly #warm: WarmProcesses;
  readonly #live: LiveServer;
  #over = false;
  #run = new AbortController();
  #lastCode: string | undefined;
  /** The run whose code people use. */
  #liveRun: AbortSignal | undefined;
  /** The code that people use. */
  #liveCode: string | undefined;
  /** Whether a hint was asked for before the verdict. */
  #hintWanted = false;

  /** @param warm where the attendee's code runs */
  constructor(step: Step, view: View, warm: WarmProcesses, live: LiveServer) {
    this.#step = step;
    this.#view = view;
    this.#lesson = view.lesson;
    this.#warm = warm;
    this.#live = live;
  }

  get #state() {
    return this.#lesson.state;
  }

  /**
   * Checks the attendee's code, then restarts the server that people use, then checks the types. Ignores
   * a save that changed nothing.
   * @param onLate called if the server could not be restarted while the checks ran
   */
  async run(trigger: Trigger, onLate: (error: unknown) => void): Promise<void> {
    const begin = performance.now();
    const code = await readCode(this.#step);
    const isSave = trigger === "saved" || trigger === "settled";
    if (this.#over || (isSave && code === this.#lastCode)) return;
    // Some editors remove or empty the file before they write it.
    if (trigger === "saved" && !code) return;
    this.#lastCode = code;
    if (!code) await this.#requireCopy();
    const isLive = trigger === "language" && code === this.#liveCode;
    const signal = this.#begin(isSave);
    if (!isLive) this.#live.expectRestart();
    const restartLive = async () => isLive || this.#restartLive(signal, code);
    const late = setTimeout(() => restartLive().catch(onLate), liveDelay);
    try {
      await this.#check(signal, begin);
    } finally {
      clearTimeout(late);
    }
    await restartLive();
    const ready = this.#warm.refill(2); // one for the checks, one for people
    await this.#checkTypes(signal);
    await ready;
    if (process.env.CHATTERBOX_BENCH && !signal.aborted)
      this.#view.screen.print("ready for the next save");
  }

  /** Ends the current run; there will be no other. */
  close(): void {
    this.#over = true;
    this.#run.abort();
  }

  /** Shows one more hint for the first failing check, as soon as that is known. */
  async showHint(): Promise<void> {
    const failure = firstFailure(this.#state);
    this.#hintWanted = !failure && this.#state.phase === "checking";
    if (!failure) return;
    await this.showHintOf(failure.title);
  }

  /** Shows one more hint for a check that failed. */
  async showHintOf(title: string): Promise<void> {
    const failure = this.#state.results.find((result) => result.title === title && !result.ok);
    if (!failure) return;
    await nextHint(this.#step, failure);
    await this.readProgress();
  }

  /** Reads the progress of every lesson again. */
  async readProgress(): Promise<void> {
    const progress = await Promise.all(steps.map((step) => readProgress(step)));
    this.#lesson.change({ progress });
  }

  /** Ends the previous run if there is no code to check. @throws ExpectedError in that case */
  async #requireCopy(): Promise<void> {
    try {
      await requireCopy(this.#step);
    } catch (error) {
      this.#run.abort();
      this.#lesson.change({ phase: "done" });
      throw error;
    }
  }

  /** Ends the previous run and shows that a new one has started. @returns what aborts the new one */
  #begin(isSave: boolean): AbortSignal {
    this.#run.abort();
    this.#run = new AbortController();
    if (isSave) this.#view.uncover();
    this.#lesson.change({
      run: this.#state.run + 1,
      results: [],
      doubts: [],
      phase: "checking",
      took: undefined,
      ...(isSave && { notes: [] }),
    });
    this.#hintWanted = false;
    return this.#run.signal;
  }

  /**
   * Runs the checks, and shows the verdict as soon as it is known.
   * @param begin when the run began, by `performance.now()`
   */
  async #check(signal: AbortSignal, begin: number): Promise<void> {
    const add = (list: "results" | "doubts") => (result: Result) => {
      if (!signal.aborted) this.#lesson.change({ [list]: [...this.#state[list], result] });
    };
    const onVerdict = () => {
      if (signal.aborted) return;
      const took = performance.now() - begin;
      this.#lesson.change({ phase: "done", took });
      this.#view.printVerdict();
    };
    const watcher = { onResult: add("results"), onDoubt: add("doubts"), onVerdict, signal };
    const { saveError } = await attempt(this.#step, watcher, (run) => this.#warm.run(run));
    if (signal.aborted) return;
    if (saveError) this.#view.addNote(saveError);
    await this.readProgress(); // `npm run hint` in another terminal may have shown one more
    if (this.#hintWanted) await this.showHint();
  }

  /** Lets people use the code of this run. Only the first call for a run restarts the server. */
  async #restartLive(signal: AbortSignal, code: string | undefined): Promise<void> {
    if (signal.aborted || this.#liveRun === signal) return;
    this.#liveRun = signal;
    this.#liveCode = code;
    await this.#live.restart(copyFile(this.#step));
  }

  async #checkTypes(signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    const typeMistakes = await typeCheck(copyFolder(this.#step), signal);
    if (signal.aborted) return;
    this.#lesson.change({ typeMistakes });
    this.#view.printTypes();
  }
}
