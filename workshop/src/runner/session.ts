import { existsSync } from "node:fs";
import { resolve, sep } from "node:path";
import { attempt } from "../attempt.ts";
import { ExpectedError } from "../expected-error.ts";
import { hintsShown, nextHint } from "../hints.ts";
import { buildSnapshot } from "../lesson-page/build-snapshot.ts";
import { compare } from "../lesson-page/compare.ts";
import type { LessonFeed } from "../lesson-page/feed.ts";
import type { Place } from "../lesson-page/snapshot.ts";
import {
  findMisplacedEdit,
  type MisplacedEdit,
  misplacedSentence,
  moveMisplacedEdit,
} from "../misplaced-edit.ts";
import { invitation, type PageAddresses } from "../page/addresses.ts";
import { copyFile, copyFolder } from "../playground.ts";
import type { WarmProcesses } from "../processes/warm.ts";
import { readProgress, saveProgress } from "../progress.ts";
import { root, shown } from "../repository.ts";
import { compareFolders } from "../source-files.ts";
import { type Step, steps } from "../stages.ts";
import { openInBrowser } from "./browser.ts";
import { openInEditor } from "./editor.ts";
import { LiveServer } from "./live-server.ts";
import { Pager } from "./pager.ts";
import { renderLines, renderScreen, renderTypeMistakes } from "./screen.ts";
import { firstFailure, newState, type State } from "./state.ts";
import type { Screen } from "./terminal.ts";
import { typeCheck } from "./type-check.ts";
import { readCode, watchCopy } from "./watch-copy.ts";

/** How a lesson is run: where the attendee's server listens, and what to tell them first. */
export type SessionOptions = {
  port: number;
  host: string;
  page: PageAddresses | undefined;
  /** Tells the lesson page of each change. */
  feed: LessonFeed;
  notes: string[];
};

/** One lesson on the screen: runs and checks the attendee's copy at every save, and takes keys. */
export class Session {
  readonly #step: Step;
  readonly #screen: Screen;
  readonly #warm: WarmProcesses;
  readonly #live: LiveServer;
  readonly #state: State;
  readonly #feed: LessonFeed;
  #runs = 0;
  readonly #ended: Promise<Step | undefined>;
  #end: (next: Step | undefined) => void = () => {};
  /** A failure that can be expected is told, and the session goes on; any other ends it. */
  #fail: (error: unknown) => void = () => {};
  #over = false;
  #run = new AbortController();
  #lastCode: string | undefined;
  #misplaced: MisplacedEdit | undefined;
  /** What is on the screen in place of the lesson. */
  #pager: Pager | undefined;
  /** Whether a hint was asked for before there was a verdict. */
  #hintWanted = false;

  /** @param warm where the attendee's code runs; the session closes it */
  constructor(
    step: Step,
    screen: Screen,
    warm: WarmProcesses,
    { port, host, page, feed, notes }: SessionOptions,
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
    this.#state = newState(step, `http://localhost:${port}`, page, notes);
    this.#feed = feed;
  }

  /** Runs until the attendee leaves. @returns the lesson to go on with, if they want another */
  async run(): Promise<Step | undefined> {
    await saveProgress(this.#step, { at: Date.now() });
    this.#screen.listen((key) => this.#pressed(key).catch(this.#fail));
    const unwatch = watchCopy(this.#step, {
      onSave: () => this.#check("saved").catch(this.#fail),
      onMisplaced: () => this.#lookForMisplacedEdit().catch(this.#fail),
    });
    try {
      await this.#readProgress();
      this.#feed.connect(() => buildSnapshot(this.#state, this.#runs), {
        hint: (title) => this.#showHintOf(title),
        open: (place) => this.#openEditor(place),
        go: (lesson) => this.#goTo(lesson),
        run: () => void this.#check("asked").catch(this.#fail),
        compare: (from, to) => compare(this.#step, from, to),
      });
      this.#lookForMisplacedEdit().catch(this.#fail);
      this.#check("asked").catch(this.#fail);
      const { page } = this.#state;
      if (page?.lanUrl && this.#screen.interactive) this.#cover(invitation(page.lanUrl));
      return await this.#ended;
    } finally {
      this.#over = true;
      this.#run.abort();
      this.#screen.close();
      await Promise.all([unwatch(), this.#live.stop(), this.#warm.close()]);
    }
  }

  /** Ends the session, as the key q does. */
  quit(next?: Step): void {
    this.#end(next);
  }

  /** Tells the attendee something that is not about their code. */
  tell(note: string): void {
    this.#state.notes.push(note);
    if (this.#screen.interactive) this.#draw();
    else this.#screen.print(`  ! ${note}`);
  }

  /** Runs and checks the attendee's code; a save that has changed nothing is let pass. */
  async #check(reason: "saved" | "asked"): Promise<void> {
    const begin = performance.now();
    const code = await readCode(this.#step);
    // A file that is missing or empty is about to be written: some editors save like that.
    if (this.#over || (reason === "saved" && (code === this.#lastCode || !code))) return;
    this.#lastCode = code;
    this.#run.abort();
    const run = new AbortController();
    this.#run = run;
    this.#runs++;
    const { signal } = run;
    const begun = { results: [], doubts: [], phase: "checking", took: undefined, hintsShown: 0 };
    Object.assign(this.#state, begun);
    if (reason === "saved") {
      this.#state.notes = [];
      this.#pager = undefined;
    }
    this.#hintWanted = false;
    this.#draw();
    const onResult = (result: State["results"][number]) => {
      if (signal.aborted) return;
      this.#state.results.push(result);
      this.#draw();
    };
    const onDoubt = (result: State["results"][number]) => {
      if (signal.aborted) return;
      this.#state.doubts.push(result);
      this.#draw();
    };
    const late = setTimeout(() => this.#restartLive(signal).catch(this.#fail), 300);
    try {
      const { failure } = await attempt(this.#step, { onResult, onDoubt, signal }, (run) =>
        this.#warm.run(run),
      );
      if (signal.aborted) return;
      this.#state.phase = "done";
      this.#state.took = performance.now() - begin;
      this.#state.hintsShown = failure ? await hintsShown(this.#step, failure) : 0;
      if (this.#hintWanted) await this.#showHint();
      this.#draw();
      await this.#readProgress();
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

  async #readProgress(): Promise<void> {
    this.#state.progress = await Promise.all(steps.map((step) => readProgress(step)));
    this.#feed.changed();
  }

  async #lookForMisplacedEdit(): Promise<void> {
    const found = await findMisplacedEdit(this.#step);
    if (found?.edited === this.#misplaced?.edited) return;
    this.#misplaced = found;
    this.#state.misplaced = undefined;
    if (!found) return this.#draw();
    const how = this.#screen.interactive
      ? "m moves"
      : `npm run lesson ${this.#step.number} -- --move moves`;
    const note = `${misplacedSentence(this.#step, found)} ${how} your edit there.`;
    this.#state.misplaced = note;
    if (!this.#screen.interactive) this.#screen.print(`  ! ${note}`);
    this.#draw();
  }

  async #pressed(key: string): Promise<void> {
    if (key === "ctrl-c" || (key === "q" && !this.#pager)) return this.quit();
    if (this.#pager) {
      if (this.#pager.press(key)) return;
      this.#pager = undefined;
      return this.#draw();
    }
    if (key === "r") return this.#check("asked");
    if (key === "n") return this.#goOn();
    if (key === "o") return void (await this.#openEditor());
    if (key === "p") return this.#openPage(this.#state.page?.url);
    if (key === "w") return this.#openPage(this.#state.lessonPage);
    const lanUrl = this.#state.page?.lanUrl;
    if (key === "l" && lanUrl) this.#cover(invitation(lanUrl));
    if (key === "m" && this.#misplaced) return this.#moveMisplaced(this.#misplaced);
    if (key === "d") {
      const difference = await compareFolders(copyFolder(this.#step), this.#step.solution.folder);
      this.#cover(difference || "Your code is the solution.");
    }
    if (key === "h") await this.#showHint();
  }

  /** Shows something else than the lesson. */
  #cover(text: string): void {
    this.#pager = new Pager(this.#screen, text);
    this.#pager.draw();
  }

  /** Opens a page in the browser, if it is served. */
  async #openPage(url: string | undefined): Promise<void> {
    if (!url) return;
    await openInBrowser(url).catch(() =>
      this.tell(`No browser could be opened here: open ${url} in yours.`),
    );
  }

  /** Shows one more hint for the first check that fails, as soon as it is known. */
  async #showHint(): Promise<void> {
    const failure = firstFailure(this.#state);
    this.#hintWanted = !failure && this.#state.phase === "checking";
    if (!failure) return;
    await this.#showHintOf(failure.title);
  }

  /** Shows one more hint for a check that has failed. */
  async #showHintOf(title: string): Promise<void> {
    const failure = this.#state.results.find((result) => result.title === title && !result.ok);
    if (!failure) return;
    const hints = await nextHint(this.#step, failure);
    await this.#readProgress();
    if (failure === firstFailure(this.#state)) this.#state.hintsShown = hints;
    this.#draw();
  }

  /** Goes to another lesson. @returns whether there is one with this number */
  #goTo(lesson: number): boolean {
    const step = steps[lesson];
    if (step) this.quit(step);
    return step !== undefined;
  }

  #goOn(): void {
    if (this.#state.next) {
      this.quit(this.#state.next);
    } else {
      this.#state.notes = ["This is the last lesson. The finished server: npm start"];
      this.#draw();
    }
  }

  /** Opens the attendee's file in their editor. @returns a sentence if that did not work */
  async #openEditor(place?: Place): Promise<string | undefined> {
    const at = place && { ...place, file: this.#ownFile(place.file) };
    let left = false;
    const complaint = await openInEditor(at ?? { file: copyFile(this.#step) }, () => {
      left = true;
      this.#screen.pause();
    });
    if (left) this.#screen.resume();
    if (complaint) this.#state.notes = [complaint];
    this.#draw();
    return complaint;
  }

  /** A file of the attendee's copy; whatever else a page asks for, it is not opened. */
  #ownFile(name: string): string {
    const file = resolve(root, name);
    const isOwn = file.startsWith(copyFolder(this.#step) + sep) && existsSync(file);
    return isOwn ? file : copyFile(this.#step);
  }

  async #moveMisplaced(edit: MisplacedEdit): Promise<void> {
    this.#misplaced = undefined;
    this.#state.misplaced = undefined;
    const kept = await moveMisplacedEdit(this.#step, edit);
    this.#state.notes = [
      `Your edit is in ${this.#state.file} now. What that held before: ${shown(kept)}`,
    ];
    this.#draw();
  }

  #draw(): void {
    const idle = this.#state.phase === "checking" || this.#live.starting ? "starting" : "stopped";
    const state = this.#live.running ? "running" : idle;
    Object.assign(this.#state.live, { state, output: this.#live.output });
    this.#feed.changed();
    if (!this.#screen.interactive || this.#pager) return;
    this.#screen.draw(renderScreen(this.#state, this.#screen.width, this.#screen.height));
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
