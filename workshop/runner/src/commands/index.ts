import type { Command } from "./command.ts";

type Commands = Record<string, { summary: string; load(): Promise<{ command: Command }> }>;

/** Every command for attendees and instructors, with the line that `npm run help` shows for it. */
export const commands: Commands = {
  lesson: {
    summary: "take a lesson: your code, checked at every save",
    load: () => import("./lesson.ts"),
  },
  lessons: {
    summary: "all lessons, and how far you are",
    load: () => import("./lessons.ts"),
  },
  check: { summary: "run a lesson's checks once", load: () => import("./check.ts") },
  hint: {
    summary: "the next hint for the check that fails",
    load: () => import("./hint.ts"),
  },
  solution: {
    summary: "what is missing from your code to the solution",
    load: () => import("./solution.ts"),
  },
  diff: {
    summary: "what a lesson adds, or the difference of two stages",
    load: () => import("./diff.ts"),
  },
  reset: {
    summary: "start a lesson again; what you had is kept",
    load: () => import("./reset.ts"),
  },
  crowd: {
    summary: "a crowd of made-up people for your server",
    load: () => import("./crowd.ts"),
  },
  classroom: {
    summary: "for instructors: a board that shows how the room gets on",
    load: () => import("./classroom.ts"),
  },
  doctor: { summary: "is this machine ready?", load: () => import("./doctor.ts") },
  venue: {
    summary: "pack it all for a room without internet",
    load: () => import("./venue.ts"),
  },
  start: {
    summary: "run the finished chat server, and the chat page",
    load: () => import("./start.ts"),
  },
  test: {
    summary: "prove every stage: build, type check, test and lint",
    load: () => import("./test.ts"),
  },
};

/** Commands for maintainers, which `npm run help` doesn't list. In English only. */
export const maintainersCommands: Commands = {
  picture: { summary: "record the README's picture", load: () => import("./picture.ts") },
  bench: { summary: "how fast is a verdict?", load: () => import("./bench.ts") },
};
