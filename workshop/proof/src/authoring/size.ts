import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { countDifference } from "@chatterbox/attendee/difference";
import { type Step, serverFile } from "@chatterbox/stages/stages";

/** The limits of a lesson, in lines. Aim lower: 40 added, 10 removed, 120 in total. */
export const limits = { added: 55, removed: 10, total: 170 };

/** The size of a step, in lines. */
export type Size = { added: number; removed: number; total: number };

/** Measures what a step's solution adds and removes, and how long it is. */
export async function measureStep(step: Step): Promise<Size> {
  const [before = "", after = ""] = await Promise.all(
    [step.start, step.solution].map(({ folder }) => readFile(join(folder, serverFile), "utf8")),
  );
  return { ...countDifference(before, after), total: after.split("\n").length - 1 };
}

/** @returns what exceeds the limits, a sentence each */
export function findSizeProblems(size: Size): string[] {
  return (Object.keys(limits) as (keyof Size)[])
    .filter((key) => size[key] > limits[key])
    .map((key) => `${size[key]} lines ${key}: one lesson may have at most ${limits[key]}.`);
}
