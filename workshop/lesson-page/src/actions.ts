import type { CodeLocation } from "@chatterbox/checks/verdict/crash";
import type { Language } from "@chatterbox/words/language";
import type { FilePair } from "./snapshot.ts";

/** What the page may ask of a lesson that runs. */
export type LessonActions = {
  /** Shows one more hint of a failed check. */
  hint(title: string): Promise<void>;
  /** Opens the attendee's file in their editor. @returns a sentence if there is something to say */
  open(location: CodeLocation): Promise<string | undefined>;
  /** Goes to another lesson. @returns false if there is none with this number */
  go(lesson: number): boolean;
  /** Runs the checks again. */
  run(): void;
  /** Switches to another language, and runs the checks again in it. */
  speak(language: Language): void;
  /** Sends a crowd of this many people to the attendee's server, unless one is there. */
  sendCrowd(people: number): void;
  /** Sends the crowd home; once it has left, forgets its report. */
  endCrowd(): void;
  /** Compares two programs, each a stage's name or "mine", file by file. */
  compare(from: string, to: string): Promise<FilePair[]>;
};
