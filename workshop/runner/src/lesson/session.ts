import { compareFolders } from "@chatterbox/attendee/difference";
import { noHintNeeded } from "@chatterbox/attendee/hints";
import { allPassed, type Lesson, lockedIn } from "@chatterbox/attendee/lesson";
import { requireHints, requireStages } from "@chatterbox/attendee/locked";
import { copyFolder, languageFile } from "@chatterbox/attendee/playground";
import { saveProgress } from "@chatterbox/attendee/progress";
import type { WarmProcesses } from "@chatterbox/checks/servers/warm";
import type { Membership } from "@chatterbox/classroom/membership";
import type { LessonActions } from "@chatterbox/lesson-page/actions";
import { compare } from "@chatterbox/lesson-page/compare";
import type { LessonPage } from "@chatterbox/lesson-page/routes";
import { invitation } from "@chatterbox/pages/addresses";
import { findStage, type Stage, type Step, steps } from "@chatterbox/stages/stages";
import { ExpectedError } from "@chatterbox/words/expected-error";
import type { Language } from "@chatterbox/words/language";
import { keepLanguage } from "@chatterbox/words/language-choice";
import { type Said, say } from "@chatterbox/words/say";
import type { Screen } from "../terminal/screen.ts";
import { View } from "../terminal/view.ts";
import { CheckCycle, type Trigger } from "./check-cycle.ts";
import { joinClass } from "./join-class.ts";
import { LiveServer } from "./live-server.ts";
import { MisplacedWatch } from "./misplaced-watch.ts";
import { openCopy, openPage } from "./open.ts";
import { PageCrowd } from "./page-crowd.ts";
import { watchCopy } from "./watch-copy.ts";

/** What a lesson runs with. */
export type SessionOptions = {
  /** Where the attendee's server listens. */
  port: number;
  host: string;
  page: LessonPage;
  /** The classroom that the attendee is in, if any. */
  classroom: Membership | undefined;
};

/** A lesson while somebody works on it: checks their copy at every save, and obeys keys and the page. */
export class Session {
  readonly #step: Step;
  readonly #warm: WarmProcesses;
  readonly #live: LiveServer;
  readonly #view: View;
  readonly #cycle: CheckCycle;
  readonly #misplaced: MisplacedWatch;
  readonly #classroom: Membership | undefined;
  readonly #crowd: PageCrowd;
  readonly #page: LessonPage;
  readonly #ended: Promise<Step | undefined>;
  #end: (next: Step | undefined) => void = () => {};
  /** Shows an expected failure; any other ends the session. */
  #fail: (error: unknown) => void = () => {};

  /** @param warm where the attendee's code runs; the session closes it */
  constructor(
    lesson: Lesson,
    screen: Screen,
    warm: WarmProcesses,
    { port, host, page, classroom }: SessionOptions,
  ) {
    const { step } = lesson.state;
    this.#step = step;
    this.#page = page;
    this.#ended = new Promise((resolve, reject) => {
      this.#end = resolve;
      this.#fail = (error) => {
        if (error instanceof ExpectedError) this.#view.replaceNotes(error.message);
        else reject(error);
      };
    });
    this.#warm = warm;
    this.#view = new View(lesson, screen);
    this.#live = new LiveServer(port, host, warm, lesson);
    this.#live.onEnd = () => this.#view.printEnd();
    this.#cycle = new CheckCycle(step, this.#view, warm, this.#live);
    this.#misplaced = new MisplacedWatch(step, this.#view);
    this.#classroom = classroom;
    this.#crowd = new PageCrowd(step, this.#live, () => lesson.change());
  }

  /** Runs until the attendee leaves. @returns the lesson to continue with, if any */
  async run(): Promise<Step | undefined> {
    const { state, screen } = this.#view;
    await saveProgress(this.#step, { at: Date.now() }).catch(this.#fail);
    screen.listen(
      (key) => this.#pressed(key).catch(this.#fail),
      () =>
        this.#view.replaceNotes(
          say`This terminal reads single keys. Type commands in another terminal.`,
        ),
      () => this.#view.draw(),
    );
    const look = () => this.#misplaced.look().catch(this.#fail);
    const unwatch = watchCopy(this.#step, {
      onSave: (settled) => this.#check(settled ? "settled" : "saved"),
      onMisplaced: look,
      onTrouble: (reason) => this.addNote(unwatched(reason)),
    });
    let leaveClass = () => {};
    try {
      await this.#cycle.readProgress();
      this.#view.follow();
      this.#page.connect(this.#actions(), () => this.#crowd.shown);
      leaveClass = joinClass(this.#classroom, this.#step, this.#view);
      look();
      this.#check("asked");
      if (state.page?.lanUrl && screen.interactive) this.#view.cover(invitation(state.page.lanUrl));
      return await this.#ended;
    } finally {
      leaveClass();
      this.#cycle.close();
      screen.close();
      const all = [unwatch(), this.#crowd.close(), this.#live.stop(), this.#warm.close()];
      await Promise.all(all);
    }
  }

  /** Ends the session, as the key q does. */
  quit(next?: Step): void {
    this.#end(next);
  }

  /** Shows the attendee something that is not about their code. */
  addNote(note: string): void {
    this.#view.addNote(note);
  }

  /** Switches to another language, also for later commands. The checks run again to report in it. */
  speak(language: Language): void {
    keepLanguage(language, languageFile());
    this.#view.lesson.change({ notes: [] }); // they are in the other language
    this.#check("language");
  }

  /** What the lesson page can ask for. */
  #actions(): LessonActions {
    return {
      hint: async (title) => {
        requireHints(lockedIn(this.#view.state));
        await this.#cycle.showHintOf(title);
      },
      open: (location) => openCopy(this.#step, this.#view, location),
      go: (lesson) => this.#goTo(lesson),
      run: () => this.#check("asked"),
      speak: (language) => this.speak(language),
      sendCrowd: (people) => void this.#crowd.send(people).catch(this.#fail),
      endCrowd: () => this.#crowd.end(),
      compare: async (from, to) => {
        await this.#require([from, to].filter((name) => name !== "mine").map(findStage));
        return compare(this.#step, from, to);
      },
    };
  }

  #check(trigger: Trigger): void {
    this.#cycle.run(trigger, this.#fail).catch(this.#fail);
  }

  /** Obeys a key. */
  async #pressed(key: string): Promise<void> {
    const view = this.#view;
    const { page, lessonPage } = view.state;
    if (key === "ctrl-c" || (key === "q" && !view.covered)) return this.quit();
    if (view.covered) return view.turnPage(key);
    if (key === "r") return this.#check("asked");
    if (key === "n") return this.#goToNext();
    if (key === "o") return void (await openCopy(this.#step, view));
    if (key === "p") return openPage(view, page?.url);
    if (key === "w") return openPage(view, lessonPage);
    if (key === "l" && page?.lanUrl) return view.cover(invitation(page.lanUrl));
    if (key === "m") return this.#misplaced.move();
    if (key === "d") return this.#showDifference();
    if (key === "c" && view.state.classroom) return this.#classroom?.toggleSharing();
    if (key === "h") {
      if (allPassed(view.state)) return view.replaceNotes(noHintNeeded(this.#step));
      requireHints(lockedIn(view.state));
      return this.#cycle.showHint();
    }
  }

  /** @throws ExpectedError if one of these stages is a locked solution */
  #require(wanted: Stage[]): Promise<void> {
    return requireStages(wanted, (step) => lockedIn(this.#view.state, step));
  }

  async #showDifference(): Promise<void> {
    await this.#require([this.#step.solution]);
    const difference = await compareFolders(copyFolder(this.#step), this.#step.solution.folder);
    this.#view.cover(difference || say`Your code is the same as the solution.`);
  }

  /** Goes to another lesson. @returns whether it exists */
  #goTo(lesson: number): boolean {
    const step = steps[lesson];
    if (step) this.quit(step);
    return step !== undefined;
  }

  #goToNext(): void {
    if (this.#view.state.next) this.quit(this.#view.state.next);
    else
      this.#view.replaceNotes(say`This is the last lesson. To run the finished server: npm start`);
  }
}

/** What to do where the system reports no saves, as on some network drives. */
function unwatched(reason: string): Said {
  return say`This system doesn't report saves (${reason}): press r, or set CHOKIDAR_USEPOLLING=1 and start again.`;
}
