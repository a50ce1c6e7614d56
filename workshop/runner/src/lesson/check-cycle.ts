import { attempt, requireCopy } from "@chatterbox/attendee/attempt";
import { nextHint } from "@chatterbox/attendee/hints";
import { firstFailure, type LessonState } from "@chatterbox/attendee/lesson";
import { copyFile, copyFolder } from "@chatterbox/attendee/playground";
import { readProgress } from "@chatterbox/attendee/progress";
import { typeCheck } from "@chatterbox/attendee/type-check";
import type { Result } from "@chatterbox/checks/check-runner";
import type { WarmProcesses } from "@chatterbox/checks/servers/warm";
import { type Step, steps } from "@chatterbox/stages/stages";
import type { View } from "../terminal/view.ts";
import type { LiveServer } from "./live-server.ts";
import { readCode } from "./watch-copy.ts";

/** How long people may wait for the server that was saved while the checks still run, in milliseconds. */
const liveDelay = 300;

/**
 * Why the checks are to run: something was saved, a moment ago or a while ago, somebody asks for it, or
 * what they found has to be said in another language. For that, nobody who chats is disturbed.
 */
export type Reason = "saved" | "settled" | "asked" | "translated";

/** What happens at every save: the checks, the server for people, and the type checker. */
export class CheckCycle {
  readonly #step: Step;
  readonly #view: View;
  readonly #state: LessonState;
  readonly #warm: WarmProcesses;
  readonly #live: LiveServer;
  #over = false;
  #run = new AbortController();
  #lastCode: string | undefined;
  /** The run whose code people have been given. */
  #restarted: AbortSignal | undefined;
  /** The code that people have been given. */
  #liveCode: string | undefined;
  /** Whether a hint was asked for before there was a verdict. */
  #hintWanted = false;

  /** @param warm where the attendee's code runs */
  constructor(step: Step, view: View, warm: WarmProcesses, live: LiveServer) {
    this.#step = step;
    this.#view = view;
    this.#state = view.state;
    this.#warm = warm;
    this.#live = live;
  }

  /**
   * Runs and checks the attendee's code; a save that has changed nothing is let pass.
   * @param onLate told if people could not be given the code while the checks ran
   */
  async run(reason: Reason, onLate: (error: unknown) => void): Promise<void> {
    const begin = performance.now();
    const code = await readCode(this.#step);
    const isSave = reason === "saved" || reason === "settled";
    if (this.#over || (isSave && code === this.#lastCode)) return;
    // A file that is missing or empty is about to be written: some editors save like that.
    if (reason === "saved" && !code) return;
    this.#lastCode = code;
    if (!code) await this.#requireCopy();
    const signal = this.#begin(isSave);
    const isLive = reason === "translated" && code === this.#liveCode;
    const restartLive = async () => isLive || this.#restartLive(signal, code);
    const late = setTimeout(() => restartLive().catch(onLate), liveDelay);
    try {
      await this.#check(signal, begin);
    } finally {
      clearTimeout(late);
    }
    await restartLive();
    const ready = this.#warm.refill(2); // one for the checks, one for the people
    await this.#checkTypes(signal);
    await ready;
    if (process.env.CHATTERBOX_BENCH && !signal.aborted)
      this.#view.screen.print("ready for the next save");
  }

  /** Ends the present run; there will be no other. */
  close(): void {
    this.#over = true;
    this.#run.abort();
  }

  /** Shows one more hint for the first check that fails, as soon as it is known. */
  async showHint(): Promise<void> {
    const failure = firstFailure(this.#state);
    this.#hintWanted = !failure && this.#state.phase === "checking";
    if (!failure) return;
    await this.showHintOf(failure.title);
  }

  /** Shows one more hint for a check that has failed. */
  async showHintOf(title: string): Promise<void> {
    const failure = this.#state.results.find((result) => result.title === title && !result.ok);
    if (!failure) return;
    const hints = await nextHint(this.#step, failure);
    await this.readProgress();
    if (failure === firstFailure(this.#state)) this.#state.hintsShown = hints;
    this.#view.draw();
  }

  /** Reads again how far each lesson has come. */
  async readProgress(): Promise<void> {
    this.#state.progress = await Promise.all(steps.map((step) => readProgress(step)));
    this.#view.lesson.changed();
  }

  /** @throws ExpectedError if there is nothing to run; the run before is not shown as if it went on */
  async #requireCopy(): Promise<void> {
    try {
      await requireCopy(this.#step);
    } catch (error) {
      this.#run.abort();
      this.#state.phase = "done";
      throw error;
    }
  }

  /** Ends the run before, and shows that another has begun. @returns what ends this one */
  #begin(isSave: boolean): AbortSignal {
    this.#run.abort();
    this.#run = new AbortController();
    this.#state.run++;
    const begun = { results: [], doubts: [], phase: "checking", took: undefined, hintsShown: 0 };
    Object.assign(this.#state, begun);
    if (isSave) {
      this.#state.notes = [];
      this.#view.uncover();
    }
    this.#hintWanted = false;
    this.#view.draw();
    return this.#run.signal;
  }

  /**
   * Runs the checks, and shows the verdict the moment it is known.
   * @param begin when the run began, by `performance.now()`
   */
  async #check(signal: AbortSignal, begin: number): Promise<void> {
    const add = (list: "results" | "doubts") => (result: Result) => {
      if (signal.aborted) return;
      this.#state[list].push(result);
      this.#view.draw();
    };
    const onVerdict = () => {
      if (signal.aborted) return;
      this.#state.phase = "done";
      this.#state.took = performance.now() - begin;
      this.#showHintsSeen();
      this.#view.report();
    };
    const watcher = { onResult: add("results"), onDoubt: add("doubts"), onVerdict, signal };
    const { saveError } = await attempt(this.#step, watcher, (run) => this.#warm.run(run));
    if (signal.aborted) return;
    if (saveError) this.#view.tell(saveError);
    await this.readProgress();
    this.#showHintsSeen(); // `npm run hint` in another terminal may have shown one more
    if (this.#hintWanted) await this.showHint();
    else this.#view.draw();
  }

  /** Shows the hints that have been asked for earlier. */
  #showHintsSeen(): void {
    const failure = firstFailure(this.#state);
    const hints = this.#state.progress[this.#step.number]?.hints;
    this.#state.hintsShown = (failure && hints?.[failure.title]) ?? 0;
  }

  /** Gives people the code of this run, once. */
  async #restartLive(signal: AbortSignal, code: string | undefined): Promise<void> {
    if (signal.aborted || this.#restarted === signal) return;
    this.#restarted = signal;
    this.#liveCode = code;
    await this.#live.restart(copyFile(this.#step));
    this.#view.draw();
  }

  async #checkTypes(signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    const mistakes = await typeCheck(copyFolder(this.#step), signal);
    if (signal.aborted) return;
    const before = this.#state.typeMistakes?.length ?? 0;
    this.#state.typeMistakes = mistakes;
    if (mistakes.length > 0 || before > 0) this.#view.reportTypes();
  }
}
