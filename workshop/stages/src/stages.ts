import { join } from "node:path";
import { ExpectedError } from "@chatterbox/words/expected-error";
import { type Said, say } from "@chatterbox/words/say";
import { closestMatch } from "leven";
import { root } from "./repository.ts";

/** One of the programs of the staircase: the start of a step, or the finished server. */
export type Stage = {
  /** As on the command line: "lesson03" or "server". */
  name: string;
  /** The folder with package.json and src/. */
  folder: string;
};

/** One step of the staircase: from a stage to the next. Attendees call it a lesson. */
export type Step = {
  /** As in `npm run lesson 3`, in the protocol's tables and in --json. */
  number: number;
  /** The name of the stage it starts from, and of the attendee's copy: "lesson03". */
  name: string;
  title: string;
  idea: string;
  start: Stage;
  solution: Stage;
};

/** The staircase, bottom to top: the only list of the steps. */
const lessons = [
  { name: "lesson00", title: "hello HTTP", idea: "a server answers a request" },
  { name: "lesson01", title: "echo", idea: "a WebSocket stays open, and both sides can speak" },
  { name: "lesson02", title: "broadcast", idea: "what one person says, everyone else hears" },
  { name: "lesson03", title: "ids", idea: "the server says who spoke, and never trusts input" },
  { name: "lesson04", title: "schedule", idea: "later, without keeping anyone waiting" },
  {
    name: "lesson05",
    title: "random chat",
    idea: "two strangers, and the state that joins them",
  },
];

/** Every stage in order: the start of each lesson, then the finished server. */
export const stages: readonly Stage[] = [
  ...lessons.map(({ name }) => ({ name, folder: join(root, "lessons", name) })),
  { name: "server", folder: join(root, "server") },
];

export const steps: readonly Step[] = lessons.map((lesson, number) => ({
  ...lesson,
  number,
  start: stages[number] as Stage,
  solution: stages[number + 1] as Stage,
}));

/** The file that an attendee edits, within the folder of a stage or copy. */
export const serverFile = join("src", "server.ts");

/**
 * Finds a stage by any of its names: 3, 03, lesson03 or server.
 * @throws ExpectedError that suggests the closest name
 */
export function findStage(word: string): Stage {
  const name = fullName(word);
  const stage = stages.find((stage) => stage.name === name);
  if (stage) return stage;
  throw new ExpectedError(say`There is no stage "${word}". ${closest(word, stages)}`);
}

/**
 * Finds a step by any of its names: 3, 03 or lesson03.
 * @throws ExpectedError that suggests the closest name
 */
export function findStep(word: string): Step {
  const name = fullName(word);
  const step = steps.find((step) => step.name === name);
  if (step) return step;
  throw new ExpectedError(say`There is no lesson "${word}". ${closest(word, steps)}`);
}

/** A stage's position in the staircase: how many steps it has solved. */
export function levelOf(stage: Stage): number {
  return stages.indexOf(stage);
}

function fullName(word: string): string {
  const digits = /^(?:lesson)?[ -]?0*(\d+)$/i.exec(word.trim())?.[1];
  return digits ? `lesson${digits.padStart(2, "0")}` : word.trim().toLowerCase();
}

function closest(word: string, known: readonly { name: string }[]): Said {
  const names = known.map(({ name }) => name);
  // Of two names that differ in one digit prefer the later: "9" means the last, not the first.
  const match = closestMatch(fullName(word), names.toReversed()) ?? names[0];
  return say`Did you mean ${match}? npm run lessons lists them all, ${names[0]} to ${names.at(-1)}.`;
}
