import { randomUUID } from "node:crypto";
import type { ClassroomView } from "@chatterbox/attendee/lesson";
import { noRules, type Rules } from "@chatterbox/attendee/locked";
import { membershipFile } from "@chatterbox/attendee/playground";
import { ExpectedError } from "@chatterbox/words/expected-error";
import { say } from "@chatterbox/words/say";
import { readAddress, shownAddress } from "./board-address.ts";
import { BoardLink, isRefusal } from "./board-link.ts";
import { closed, limits } from "./limits.ts";
import {
  currentRules,
  forgetMembership,
  isOver,
  loadMembership,
  type SavedMembership,
  saveMembership,
} from "./membership-file.ts";
import { nickname } from "./plain-text.ts";
import { type FollowedLesson, Report } from "./report.ts";

/** What the command line says about a classroom. */
export type ClassroomOptions = { classroom?: string; name?: string; "no-classroom"?: boolean };

/**
 * Joins the classroom that the options name, or else the last one, on the same day.
 * @param file where the membership is saved
 * @returns undefined if there is none
 * @throws ExpectedError if the options are invalid
 */
export async function joinClassroom(
  options: ClassroomOptions,
  file = membershipFile(),
): Promise<Membership | undefined> {
  if (options["no-classroom"]) {
    await forgetMembership(file);
    return undefined;
  }
  const known = await loadMembership(file);
  const again = known && !isOver(known) ? known : undefined;
  const address = options.classroom === undefined ? again : readAddress(options.classroom);
  if (!address) {
    if (options.name === undefined) return undefined;
    throw new ExpectedError(
      say`A name is for a classroom: npm run lesson -- --classroom CODE --name ${options.name}`,
    );
  }
  const { host, port } = address;
  const isSame = known?.host === host && known.port === port;
  const saved = {
    host,
    port,
    id: known?.id ?? randomUUID(),
    name: nickname(options.name ?? known?.name ?? "", limits.name),
    rules: isSame ? currentRules(known) : noRules,
    at: address === known ? known.at : Date.now(),
  };
  await saveMembership(saved, file);
  return new Membership(saved, file);
}

/** Milliseconds between two saves of when the board was last heard from. */
const saveInterval = 60_000;

/** An attendee in a classroom: reports verdicts to the board, and receives the instructor's rules. */
export class Membership {
  #saved: SavedMembership;
  readonly #file: string;
  readonly #link: BoardLink;
  readonly #report: Report;
  #lesson: FollowedLesson | undefined;
  #connected = false;
  /** What the board calls an attendee without a nickname; undefined until it has answered. */
  #number: number | undefined;
  /** Whether the instructor has taken them off the board. */
  #removed = false;
  readonly #told = new Set<string>();
  /** Notes from before there was a lesson to show them in. */
  readonly #untold: string[] = [];
  #savedAt = 0;

  constructor(saved: SavedMembership, file: string) {
    this.#saved = saved;
    this.#file = file;
    this.#link = new BoardLink(saved, saved, {
      onRules: (rules, number) => this.#joined(rules, number),
      onLost: (code) => this.#lost(code),
    });
    this.#report = new Report(this.#link);
    this.#link.open();
  }

  /** The attendee's view; undefined if the instructor has taken them off the board. */
  get view(): ClassroomView | undefined {
    if (this.#removed) return undefined;
    return {
      address: shownAddress(this.#saved),
      name: this.#name,
      connected: this.#connected,
      rules: this.#connected ? this.#saved.rules : currentRules(this.#saved),
      sharesCode: this.#report.sharesCode,
    };
  }

  get #name(): string {
    const { name } = this.#saved;
    return name || (this.#number === undefined ? "" : say`guest ${this.#number}`);
  }

  /** Follows a lesson. @returns a function that unfollows it */
  follow(lesson: FollowedLesson): () => void {
    this.#lesson = lesson;
    for (const note of this.#untold.splice(0)) lesson.tell(note);
    const stop = this.#report.follow(lesson);
    return () => {
      stop();
      this.#lesson = undefined;
    };
  }

  /** Shares the attendee's code with the instructor, at every save, or stops sharing it. */
  toggleSharing(): void {
    this.#report.share(!this.#report.sharesCode);
  }

  /** Disconnects, until the next command. */
  close(): void {
    this.#link.close();
  }

  #joined(rules: Rules, number: number): void {
    this.#connected = true;
    this.#number = number;
    const address = shownAddress(this.#saved);
    this.#tellOnce(say`You are on the board of the classroom at ${address}, as ${this.#name}.`);
    this.#save({ ...this.#saved, rules, at: Date.now() });
    this.#lesson?.onChange();
  }

  #lost(code: number): void {
    const wasConnected = this.#connected;
    const hadJoined = this.#number !== undefined;
    this.#connected = false;
    if (isRefusal(code) && this.#report.sharesCode) this.#report.share(false); // it isn't shown
    const address = shownAddress(this.#saved);
    if (code === closed.removed) {
      this.#removed = true;
      forgetMembership(this.#file).catch(() => {});
      this.#tellOnce(
        say`Your instructor has taken you off the board. To join again: npm run lesson -- --classroom ${address}`,
      );
    } else if (code === closed.full) {
      this.#tellOnce(say`The classroom's board is full. You can continue without it.`);
    } else if (wasConnected) {
      this.#save({ ...this.#saved, at: Date.now() });
    } else if (!hadJoined) {
      this.#tellOnce(
        say`The board at ${address} can't be reached yet. You can start: the runner keeps trying.`,
      );
    }
    this.#lesson?.onChange();
  }

  /** Tells the attendee something, but never twice. */
  #tellOnce(note: string): void {
    if (this.#told.has(note)) return;
    this.#told.add(note);
    if (this.#lesson) this.#lesson.tell(note);
    else this.#untold.push(note);
  }

  /** Saves the membership for other commands and the next start: at once if the rules have changed. */
  #save(next: SavedMembership): void {
    const isSame = JSON.stringify(next.rules) === JSON.stringify(this.#saved.rules);
    this.#saved = next;
    if (isSame && next.at - this.#savedAt < saveInterval) return;
    this.#savedAt = next.at;
    saveMembership(next, this.#file).catch(() => {}); // a full disk must not end the lesson
  }
}
