import type { Command } from "./command.ts";

type Commands = Record<string, { summary: string; load(): Promise<{ command: Command }> }>;

/** Every command for attendees and instructors, with the line that `npm run help` shows for it. */
export const commands: Commands = {
  lesson: {
    summary: "work on a lesson: your code is checked at every save",
    load: () => import("./lesson.ts"),
  },
  lessons: {
    summary: "list the lessons and your progress",
    load: () => import("./lessons.ts"),
  },
  check: { summary: "run a lesson's checks once", load: () => import("./check.ts") },
  hint: {
    summary: "show the next hint for the first failing check",
    load: () => import("./hint.ts"),
  },
  solution: {
    summary: "compare your code with the solution",
    load: () => import("./solution.ts"),
  },
  diff: {
    summary: "show what a lesson adds, or compare two stages",
    load: () => import("./diff.ts"),
  },
  reset: {
    summary: "start a lesson again; your code is kept",
    load: () => import("./reset.ts"),
  },
  crowd: {
    summary: "send a crowd of simulated people to your server",
    load: () => import("./crowd.ts"),
  },
  classroom: {
    summary: "for instructors: a live board of the whole classroom",
    load: () => import("./classroom.ts"),
  },
  doctor: { summary: "check whether this machine is ready", load: () => import("./doctor.ts") },
  venue: {
    summary: "pack everything for a room without internet",
    load: () => import("./venue.ts"),
  },
  start: {
    summary: "run the finished chat server and its page",
    load: () => import("./start.ts"),
  },
  test: {
    summary: "build, type check, test and lint everything",
    load: () => import("./test.ts"),
  },
};

/** Commands for maintainers, in English only. `npm run help` doesn't list them. */
export const maintainersCommands: Commands = {
  picture: { summary: "record the README's picture", load: () => import("./picture.ts") },
  bench: { summary: "how fast is a verdict?", load: () => import("./bench.ts") },
};
