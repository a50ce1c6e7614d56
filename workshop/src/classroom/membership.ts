import { say } from "../language/say.ts";
import type { LessonFeed } from "../lesson-page/feed.ts";
import type { LessonSnapshot } from "../lesson-page/snapshot.ts";
import { BoardLink, isRefusal, type OwnStatus } from "./board-link.ts";
import {
  currentRules,
  forgetMembership,
  type Membership as Kept,
  keepMembership,
} from "./membership-file.ts";
import { offeredFiles, statusOf } from "./own-status.ts";
import { shownPlace } from "./place.ts";
import { closed, type Rules } from "./protocol.ts";

/** What the runner shows of its classroom. */
export type ClassroomView = {
  /** Where the board is, as people write it. */
  place: string;
  /** What the board calls them; empty if they have no nickname and the board has not been reached yet. */
  name: string;
  connected: boolean;
  rules: Rules;
  /** Whether the instructor is shown the code. */
  offered: boolean;
};

/** The lesson that the attendee is at, as a membership needs it. */
export type LessonAtHand = {
  feed: LessonFeed;
  /** Reads the attendee's code, by the names of its files. */
  read(): Promise<ReadonlyMap<string, string>>;
  onChange(): void;
  /** Tells the attendee something. */
  tell(note: string): void;
};

/** Milliseconds in which a change that is no verdict is told: until then nothing is worked out for it. */
const patience = 400;

/** Milliseconds between two writings of when the board was heard last. */
const writing = 60_000;

/**
 * The attendee's place in a classroom: tells the board of each verdict, and knows what the instructor
 * wishes. It looks on at the lesson as a page does, so the lesson never waits for it.
 */
export class Membership {
  #kept: Kept;
  readonly #link: BoardLink;
  #lesson: LessonAtHand | undefined;
  #connected = false;
  /** By which the board calls whoever has no nickname. */
  #number: number | undefined;
  #offered = false;
  /** Whether this membership was ended by the instructor. */
  #removed = false;
  readonly #told = new Set<string>();
  /** What has happened before there was a lesson to tell it in. */
  readonly #untold: string[] = [];
  #status = "";
  /** The last run that was seen to its end. */
  #run = 0;
  #since: { verdict: string; at: number } = { verdict: "", at: 0 };
  #written = 0;

  constructor(kept: Kept) {
    this.#kept = kept;
    this.#link = new BoardLink(kept, kept, {
      onRules: (rules, number) => this.#heard(rules, number),
      onLost: (code) => this.#lost(code),
    });
    this.#link.open();
  }

  /** How things stand; undefined if the instructor has taken them off the board. */
  get view(): ClassroomView | undefined {
    if (this.#removed) return undefined;
    return {
      place: shownPlace(this.#kept),
      name: this.#name,
      connected: this.#connected,
      rules: this.#connected ? this.#kept.rules : currentRules(this.#kept),
      offered: this.#offered,
    };
  }

  get #name(): string {
    const { name } = this.#kept;
    return name || (this.#number === undefined ? "" : say`guest ${this.#number}`);
  }

  /** Follows a lesson. @returns what ends that */
  follow(lesson: LessonAtHand): () => void {
    this.#lesson = lesson;
    for (const note of this.#untold.splice(0)) lesson.tell(note);
    const end = lesson.feed.listen((snapshot) => this.#see(snapshot), patience);
    return () => {
      end();
      if (this.#offered) this.offer(false); // it was the code of that lesson
      this.#lesson = undefined;
    };
  }

  /** Shows the attendee's code to the instructor, at every save, or takes it back. */
  offer(wanted = !this.#offered): void {
    this.#offered = wanted;
    if (wanted) this.#sendCode();
    else this.#link.offer(undefined);
    this.#lesson?.onChange();
  }

  /** Ends it, until the next command. */
  close(): void {
    this.#link.close();
  }

  #see(snapshot: LessonSnapshot): void {
    const status = statusOf(snapshot);
    if (!status) return;
    if (this.#offered && snapshot.run !== this.#run) this.#sendCode(); // the verdict may be the same
    this.#run = snapshot.run;
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
        if (this.#offered && lesson === this.#lesson) this.#link.offer(offeredFiles(sources));
      },
      () => {}, // it can't be read just now: with the next save
    );
  }

  #heard(rules: Rules, number: number): void {
    this.#connected = true;
    this.#number = number;
    const place = shownPlace(this.#kept);
    this.#tellOnce(say`You are on the board of the classroom at ${place}, as ${this.#name}.`);
    this.#keep({ ...this.#kept, rules, at: Date.now() });
    this.#lesson?.onChange();
  }

  #lost(code: number): void {
    const wasConnected = this.#connected;
    this.#connected = false;
    if (isRefusal(code) && this.#offered) this.offer(false); // nothing is shown that was refused
    const place = shownPlace(this.#kept);
    if (code === closed.removed) {
      this.#removed = true;
      forgetMembership().catch(() => {});
      this.#tellOnce(
        say`Your instructor has taken you off the board. To be on it again: npm run lesson -- --classroom ${place}`,
      );
    } else if (code === closed.full) {
      this.#tellOnce(say`The board of the classroom is full. You can go on without it.`);
    } else if (wasConnected) {
      this.#keep({ ...this.#kept, at: Date.now() });
    } else {
      this.#tellOnce(
        say`The board of the classroom at ${place} can't be reached yet. You can go on; it is looked for meanwhile.`,
      );
    }
    this.#lesson?.onChange();
  }

  /** Tells something that is told once, however often it happens. */
  #tellOnce(note: string): void {
    if (this.#told.has(note)) return;
    this.#told.add(note);
    if (this.#lesson) this.#lesson.tell(note);
    else this.#untold.push(note);
  }

  /** Remembers what is known, for other commands and the next start: at once if the wishes are others. */
  #keep(next: Kept): void {
    const isSame = JSON.stringify(next.rules) === JSON.stringify(this.#kept.rules);
    this.#kept = next;
    if (isSame && next.at - this.#written < writing) return;
    this.#written = next.at;
    keepMembership(next).catch(() => {}); // a full disk must not end the lesson
  }
}
