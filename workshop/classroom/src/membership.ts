import type { ClassroomView } from "@chatterbox/attendee/lesson";
import type { Rules } from "@chatterbox/attendee/locked";
import { say } from "@chatterbox/words/say";
import { BoardLink, isRefusal } from "./board-link.ts";
import { shownPlace } from "./board-place.ts";
import {
  currentRules,
  forgetMembership,
  type KeptMembership,
  keepMembership,
} from "./membership-file.ts";
import { type LessonAtHand, OwnReport } from "./own-report.ts";
import { closed } from "./protocol.ts";

/** Milliseconds between two writings of when the board was heard last. */
const writing = 60_000;

/**
 * The attendee's place in a classroom: has the board told of each verdict, knows what the instructor
 * wishes, and tells the attendee how it stands.
 */
export class Membership {
  #kept: KeptMembership;
  readonly #link: BoardLink;
  readonly #report: OwnReport;
  #lesson: LessonAtHand | undefined;
  #connected = false;
  /** By which the board calls whoever has no nickname. */
  #number: number | undefined;
  /** Whether this membership was ended by the instructor. */
  #removed = false;
  readonly #told = new Set<string>();
  /** What has happened before there was a lesson to tell it in. */
  readonly #untold: string[] = [];
  #written = 0;

  constructor(kept: KeptMembership) {
    this.#kept = kept;
    this.#link = new BoardLink(kept, kept, {
      onRules: (rules, number) => this.#heard(rules, number),
      onLost: (code) => this.#lost(code),
    });
    this.#report = new OwnReport(this.#link);
    this.#link.open();
  }

  /** How things stand; undefined if the instructor has taken them off the board. */
  get view(): ClassroomView | undefined {
    if (this.#removed) return undefined;
    return {
      address: shownPlace(this.#kept),
      name: this.#name,
      connected: this.#connected,
      rules: this.#connected ? this.#kept.rules : currentRules(this.#kept),
      sharesCode: this.#report.isOffered,
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
    const end = this.#report.follow(lesson);
    return () => {
      end();
      this.#lesson = undefined;
    };
  }

  /** Shows the attendee's code to the instructor, at every save, or takes it back. */
  offer(): void {
    this.#report.offer();
  }

  /** Ends it, until the next command. */
  close(): void {
    this.#link.close();
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
    const wasThere = this.#number !== undefined;
    this.#connected = false;
    // Nothing is shown that was refused.
    if (isRefusal(code) && this.#report.isOffered) this.#report.offer(false);
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
    } else if (!wasThere) {
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
  #keep(next: KeptMembership): void {
    const isSame = JSON.stringify(next.rules) === JSON.stringify(this.#kept.rules);
    this.#kept = next;
    if (isSame && next.at - this.#written < writing) return;
    this.#written = next.at;
    keepMembership(next).catch(() => {}); // a full disk must not end the lesson
  }
}
