import {
  firstFailure,
  hintsSeen,
  type Lesson,
  type LessonState,
  score,
} from "@chatterbox/attendee/lesson";
import { isErrorLine, relevantLines } from "@chatterbox/checks/rendering/failure";
import type { BoardLink } from "./board-link.ts";
import type { Failure, Status } from "./messages.ts";

/** The lesson that the attendee is taking, as a membership needs it. */
export type FollowedLesson = {
  lesson: Lesson;
  /** Reads the attendee's code, by the names of its files. */
  read(): Promise<ReadonlyMap<string, string>>;
  onChange(): void;
  /** Tells the attendee something. */
  tell(note: string): void;
};

/**
 * Reports each verdict to the board, and the attendee's code while they share it. Like a page, it only
 * watches the lesson, which never waits for it.
 */
export class Report {
  readonly #link: BoardLink;
  #followed: FollowedLesson | undefined;
  #sharesCode = false;
  /** The last verdict, and since when the same check fails, in milliseconds since 1970. */
  #last = { status: "", run: 0, check: "", since: 0 };

  constructor(link: BoardLink) {
    this.#link = link;
  }

  get sharesCode(): boolean {
    return this.#sharesCode;
  }

  /** Follows a lesson. @returns a function that unfollows it */
  follow(followed: FollowedLesson): () => void {
    this.#followed = followed;
    const stop = followed.lesson.watch((state) => this.#see(state));
    return () => {
      stop();
      if (this.#sharesCode) this.share(false); // they haven't agreed to share another lesson's code
      this.#followed = undefined;
    };
  }

  /** Shares the code with the instructor, at every save, or stops sharing it. */
  share(wanted: boolean): void {
    this.#sharesCode = wanted;
    if (wanted) this.#sendCode();
    else this.#link.share(undefined);
    this.#followed?.onChange();
  }

  #see(state: LessonState): void {
    const status = statusOf(state);
    if (!status) return;
    const last = this.#last;
    // The code may have changed even if the verdict has not.
    if (this.#sharesCode && state.run !== last.run) this.#sendCode();
    last.run = state.run;
    const text = JSON.stringify(status);
    if (text === last.status) return;
    last.status = text;
    const check = `${status.lesson} ${status.failure?.title ?? ""}`;
    if (check !== last.check) Object.assign(last, { check, since: Date.now() });
    this.#link.tell({ ...status, since: last.since });
  }

  #sendCode(): void {
    const followed = this.#followed;
    followed?.read().then(
      (sources) => {
        if (!this.#sharesCode || followed !== this.#followed) return;
        this.#link.share([...sources].map(([name, text]) => ({ name, text })));
      },
      () => {}, // the next save tries again
    );
  }
}

/** The verdict to report; undefined while there is none. */
function statusOf(state: LessonState): Omit<Status, "ago"> | undefined {
  if (state.phase !== "done") return undefined;
  return { lesson: state.step.number, ...score(state), failure: failureOf(state) };
}

/** The first failing check, without any code. */
function failureOf(state: LessonState): Failure | undefined {
  const result = firstFailure(state);
  if (!result) return undefined;
  const { title, error, cause, transcript, output = "", hints } = result;
  const crash = output.trim() ? relevantLines(output).find(isErrorLine) : undefined;
  return {
    title,
    position: state.checks.findIndex((check) => check.title === title) + 1, // 0 is the start
    error: error ?? "",
    cause,
    transcript,
    ...(crash !== undefined && { crash }),
    hints: hintsSeen(state, result),
    hintsInAll: hints.length,
  };
}
