import type { Entry } from "@chatterbox/checks/conversation/transcript";
import type { CodeLocation, Crash } from "@chatterbox/checks/verdict/crash";
import type { Language } from "@chatterbox/words/language";

/** One check as the page shows it. */
export type CheckShown = {
  /** The number of the lesson that brings it in. */
  lesson: number;
  /** Its name, in English whatever is spoken: by this the page asks for its hints. */
  title: string;
  /** The title in the language that is spoken. */
  shown: string;
  /** "doubtful": it has failed, and is being tried once more. */
  verdict: "unknown" | "passed" | "failed" | "doubtful";
  /** Milliseconds; undefined until there is a result. */
  ms?: number;
  failure?: FailureShown;
};

/** What is known of a check that has failed. */
export type FailureShown = {
  /** What was expected and what happened instead. */
  error: string;
  /** The likely cause; null where none is likelier than others. */
  cause: string | null;
  transcript: Entry[];
  crash?: Crash;
  /** The hints that have been asked for: the others stay with the runner. */
  hints: string[];
  /** How many there are altogether. */
  hintsInAll: number;
};

/** How far the attendee has come with one lesson. */
export type LessonShown = {
  number: number;
  title: string;
  idea: string;
  /** Whether all its checks have passed at some time. */
  done: boolean;
  /** Of the last run; both 0 if there was none. */
  passed: number;
  total: number;
};

/** A crowd that was sent to the attendee's server, how many it is, and for how many seconds. */
export type CrowdShown = { people: number; seconds: number } & (
  | { phase: "coming" }
  /** How many of the seconds have passed, and how things stand, in a sentence. */
  | { phase: "here"; passed: number; told: string }
  /** What there is to report; `isPast` if the server has been started anew since. */
  | { phase: "gone"; isPast: boolean; report: CrowdReport }
  /** It came to nothing: the server was started anew meanwhile, or did not run. */
  | { phase: "failed"; why: "restarted" | "not-running" }
);

/** What there is to tell of a crowd that has gone, as `npm run crowd` does. */
export type CrowdReport = {
  /** Whether the server did all that it had to. */
  ok: boolean;
  verdict: string;
  /** How the server ended, if it did, and what it was sent and did not get to do anything about. */
  end?: { how: string; unsettled: string[]; crash: Crash; cause: string | null };
  /** What went wrong, and a case of it. */
  faults: { text: string; example: string }[];
  notes: string[];
  figures: { name: string; text: string }[];
};

/** What the attendee should know of the board that they are on. */
export type ClassroomShown = {
  /** Where it is, as people write it. */
  address: string;
  /** What it calls them; empty as long as it has not been reached. */
  name: string;
  connected: boolean;
  /** Whether the instructor is shown the code. */
  sharesCode: boolean;
};

/**
 * All that the lesson page shows of a lesson, as plain JSON: the whole state, at each change. Whatever
 * people read is in the language that is spoken, apart from the `title` of a check.
 */
export type LessonSnapshot = {
  /** The language that the runner speaks. */
  language: Language;
  /** The number of the lesson that the runner is at. */
  lesson: number;
  title: string;
  file: string;
  phase: "checking" | "done";
  /** Counts the runs of this session: another number means that the code may have changed. */
  run: number;
  /** Whether all checks have passed in this run. */
  allPassed: boolean;
  /** Milliseconds from the save to the verdict; undefined until then. */
  took?: number;
  /** In the order of the lessons, the start before all. */
  checks: CheckShown[];
  /** How many of them have a result in this run. */
  known: number;
  typeMistakes: (CodeLocation & { message: string })[];
  live: { state: "running" | "starting" | "stopped"; url: string; output: string };
  notes: string[];
  /** What the instructor of a classroom holds back of this lesson. */
  locked: { hints: boolean; solution: boolean };
  /** The instructor's word to all, if there is one. */
  word: string | null;
  /** The attendee's place on the board of their classroom; null if they are in none. */
  classroom: ClassroomShown | null;
  crowd?: CrowdShown;
  lessons: LessonShown[];
  /** Every stage, by name, from the bottom to the top. */
  stages: string[];
  /** The names of the stages that this lesson leads from and to. */
  start: string;
  solution: string;
};

/** A file in two programs; empty where one of them lacks it. */
export type FilePair = { name: string; before: string; after: string };
