import { shown } from "@chatterbox/stages/repository";
import { changedFiles } from "@chatterbox/stages/source-files";
import { say } from "@chatterbox/words/say";
import { structuredPatch } from "diff";
import colors from "picocolors";

/** A named text: one side of a comparison. */
export type Side = { name: string; text: string };

/** The unified diff of two texts, with three lines of context, in colours where they show. */
export function renderDifference(from: Side, to: Side): string {
  const { hunks } = structuredPatch(from.name, to.name, from.text, to.text, "", "", { context: 3 });
  const lines = hunks.flatMap(({ oldStart, newStart, oldLines, newLines, lines }) => [
    colors.cyan(`@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`),
    ...lines.map(coloured),
  ]);
  return [colors.red(`--- ${from.name}`), colors.green(`+++ ${to.name}`), ...lines].join("\n");
}

/** How many lines a text adds to another, and how many it removes. */
export function countDifference(from: string, to: string): { added: number; removed: number } {
  const { hunks } = structuredPatch("", "", from, to, "", "", { context: 0 });
  const lines = hunks.flatMap(({ lines }) => lines);
  return {
    added: lines.filter((line) => line.startsWith("+")).length,
    removed: lines.filter((line) => line.startsWith("-")).length,
  };
}

/** The diff of two programs, file by file; empty if there is none. */
export async function compareFolders(from: string, to: string): Promise<string> {
  const pairs = await changedFiles(from, to);
  return pairs
    .map(({ name, before, after }) =>
      renderDifference(
        { name: `${shown(from)}/src/${name}`, text: before },
        { name: `${shown(to)}/src/${name}`, text: after },
      ),
    )
    .join("\n\n");
}

/** The lines added and removed in each changed file, one line per file; empty if nothing differs. */
export async function compareCounts(from: string, to: string): Promise<string> {
  const pairs = await changedFiles(from, to);
  return pairs
    .map(({ name, before, after }) => {
      const { added, removed } = countDifference(before, after);
      return say`src/${name}: ${added} lines added, ${removed} removed`;
    })
    .join("\n");
}

function coloured(line: string): string {
  if (line.startsWith("+")) return colors.green(line);
  if (line.startsWith("-")) return colors.red(line);
  return line;
}
