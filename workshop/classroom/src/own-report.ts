import type { Lesson, LessonState } from "@chatterbox/attendee/lesson";
import type { BoardLink, OwnStatus } from "./board-link.ts";
import { offeredFiles, statusOf } from "./own-status.ts";

/** The lesson that the attendee is at, as a membership needs it. */
export type LessonAtHand = {
  lesson: Lesson;
  /** Reads the attendee's code, by the names of its files. */
  read(): Promise<ReadonlyMap<string, string>>;
  onChange(): void;
  /** Tells the attendee something. */
  tell(note: string): void;
};

/** Milliseconds in which a change that is no verdict is told: until then nothing is worked out for it. */
const patience = 400;

/**
 * What the board is told of the attendee: each verdict, and their code while they offer it. It looks
 * on at the lesson as a page does, so the lesson never waits for it.
 */
export class OwnReport {
  readonly #link: BoardLink;
  #lesson: LessonAtHand | undefined;
  #isOffered = false;
  #status = "";
  /** The last run that was seen to its end. */
  #run = 0;
  #since: { verdict: string; at: number } = { verdict: "", at: 0 };

  constructor(link: BoardLink) {
    this.#link = link;
  }

  /** Whether the instructor is shown the code. */
  get isOffered(): boolean {
    return this.#isOffered;
  }

  /** Follows a lesson. @returns what ends that */
  follow(lesson: LessonAtHand): () => void {
    this.#lesson = lesson;
    const end = lesson.lesson.watch((state) => this.#see(state), patience);
    return () => {
      end();
      if (this.#isOffered) this.offer(false); // it was the code of that lesson
      this.#lesson = undefined;
    };
  }

  /** Shows the code to the instructor, at every save, or takes it back. */
  offer(wanted = !this.#isOffered): void {
    this.#isOffered = wanted;
    if (wanted) this.#sendCode();
    else this.#link.offer(undefined);
    this.#lesson?.onChange();
  }

  #see(state: LessonState): void {
    const status = statusOf(state);
    if (!status) return;
    if (this.#isOffered && state.run !== this.#run) this.#sendCode(); // the verdict may be the same
    this.#run = state.run;
    const text = JSON.stringify(status);
    if (text === this.#status) return;
    this.#status = text;
    this.#link.tell({ ...status, since: this.#sinceOf(status) });
  }

  /** Since when the verdict is the same, in milliseconds since 1970. */
  #sinceOf({ lesson, failing }: Omit<OwnStatus, "since">): number {
    const verdict = `${lesson} ${failing?.title ?? ""}`;
    if (verdict !== this.#since.verdict) this.#since = { verdict, at: Date.now() };
    return this.#since.at;
  }

  #sendCode(): void {
    const lesson = this.#lesson;
    lesson?.read().then(
      (sources) => {
        if (this.#isOffered && lesson === this.#lesson) this.#link.offer(offeredFiles(sources));
      },
      () => {}, // it can't be read just now: with the next save
    );
  }
}
