import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { countDifference } from "@chatterbox/attendee/difference";
import { type Step, serverFile } from "@chatterbox/stages/stages";

/** What fits into a lesson, in lines. The aim is lower: 40 added, 10 removed, 120 in all. */
export const limits = { added: 55, removed: 10, total: 170 };

/** How large a step is, in lines. */
export type Size = { added: number; removed: number; total: number };

/** Measures a step: what its solution adds to and drops from its start, and how long it is. */
export async function measureStep(step: Step): Promise<Size> {
  const [before = "", after = ""] = await Promise.all(
    [step.start, step.solution].map(({ folder }) => readFile(join(folder, serverFile), "utf8")),
  );
  return { ...countDifference(before, after), total: after.split("\n").length - 1 };
}

/** What is too much, by what it is that there is too much of. */
const tooMuch: Record<keyof Size, (lines: number, limit: number) => string> = {
  added: (lines, limit) => `${lines} lines added: more than ${limit} are too much for one lesson.`,
  removed: (lines, limit) =>
    `${lines} lines removed: more than ${limit} are too much for one lesson.`,
  total: (lines, limit) => `${lines} lines total: more than ${limit} are too much for one lesson.`,
};

/** @returns what is too much for one lesson, a sentence each */
export function findSizeProblems(size: Size): string[] {
  return (Object.keys(limits) as (keyof Size)[])
    .filter((key) => size[key] > limits[key])
    .map((key) => tooMuch[key](size[key], limits[key]));
}
