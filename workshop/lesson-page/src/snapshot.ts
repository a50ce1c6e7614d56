import type { Entry } from "@chatterbox/checks/conversation/transcript";
import type { CodeLocation, Crash } from "@chatterbox/checks/rendering/crash";
import type { Language } from "@chatterbox/words/language";

/** A check as the page shows it. */
export type CheckShown = {
  /** The number of the lesson that introduces it. */
  lesson: number;
  /** Always in English: the page asks for hints by this title. */
  title: string;
  /** The title in the current language. */
  shown: string;
  /** "doubtful": it failed and is being retried. */
  state: "unknown" | "passed" | "failed" | "doubtful";
  /** Milliseconds; undefined until there is a result. */
  ms?: number;
  failure?: FailureShown;
};

/** A failed `Result` as the page shows it: in the current language, with the hints revealed so far. */
export type FailureShown = {
  /** What was expected, and what happened instead. */
  error: string;
  /** The likely cause; null if there is no obvious one. */
  cause: string | null;
  transcript: Entry[];
  crash?: Crash;
  hints: string[];
  /** The number of hints there are, revealed or not. */
  hintsInAll: number;
};

/** The attendee's progress in a lesson. */
export type LessonShown = {
  number: number;
  title: string;
  idea: string;
  /** Whether all its checks have ever passed. */
  done: boolean;
  /** In the latest run; both 0 if there was none. */
  passed: number;
  total: number;
};

/** A crowd that was sent to the attendee's server: its size, and how many seconds it stays. */
export type CrowdShown = { people: number; seconds: number } & (
  | { phase: "coming" }
  /** The seconds that have passed, and a line of progress. */
  | { phase: "here"; passed: number; told: string }
  /** `isPast`: the server has restarted since. */
  | { phase: "gone"; isPast: boolean; report: CrowdReport }
  /** There is no report: the server restarted meanwhile, or was not running. */
  | { phase: "failed"; why: "restarted" | "not-running" }
);

/** The report on a crowd, as `npm run crowd` prints it. */
export type CrowdReport = {
  /** Whether the server made no mistake. */
  ok: boolean;
  summary: string;
  /** How the server ended, if it did, and which frames it never handled. */
  end?: { how: string; unsettled: string[]; crash: Crash; cause: string | null };
  /** What went wrong, with an example of each. */
  faults: { text: string; example: string }[];
  notes: string[];
  figures: { name: string; text: string }[];
};

/** The attendee's place on the board of a classroom. */
export type ClassroomShown = {
  /** The board's address, as people write it. */
  address: string;
  /** The attendee's name on the board; empty until it has been reached. */
  name: string;
  connected: boolean;
  /** Whether the instructor sees the code. */
  sharesCode: boolean;
};

/**
 * Everything that the page shows of a lesson, as JSON, sent whole at each change. Texts are in the
 * current language, except for the `title` of a check.
 */
export type LessonSnapshot = {
  /** The runner's language. */
  language: Language;
  /** The number of the lesson being taken. */
  lesson: number;
  title: string;
  file: string;
  phase: "checking" | "done";
  /** Counts the runs: a new number means that the code may have changed. */
  run: number;
  /** Whether all checks have passed in this run. */
  allPassed: boolean;
  /** Milliseconds from the save to the verdict; undefined until then. */
  took?: number;
  /** In the order of the lessons; the start of the server comes first. */
  checks: CheckShown[];
  /** How many checks have a result in this run. */
  known: number;
  typeMistakes: (CodeLocation & { message: string })[];
  live: { state: "running" | "starting" | "stopped"; url: string; output: string };
  notes: string[];
  /** What the instructor has locked in this lesson. */
  locked: { hints: boolean; solution: boolean };
  /** The instructor's message to everyone, if there is one. */
  announcement: string | null;
  /** Null if the attendee is in no classroom. */
  classroom: ClassroomShown | null;
  crowd?: CrowdShown;
  lessons: LessonShown[];
  /** The name of every stage, in order. */
  stages: string[];
  /** The names of the stages where this lesson starts and ends. */
  start: string;
  solution: string;
};

/** A file in two programs; empty in a program that lacks it. */
export type FilePair = { name: string; before: string; after: string };

/** A piece of a page of docs/: HTML without code blocks, or a code block. */
export type ProsePart =
  | { kind: "html"; html: string }
  | { kind: "code"; language: string; text: string };
