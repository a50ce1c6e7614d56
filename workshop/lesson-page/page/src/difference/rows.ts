import { structuredPatch } from "diff";

/** A line of a program, with its number there. */
export type Line = { number: number; text: string };

/** A row of a comparison: a line in both texts or in one, or a number of unchanged lines left out. */
export type DiffRow =
  | { kind: "same"; before: Line; after: Line }
  | { kind: "removed"; before: Line }
  | { kind: "added"; after: Line }
  | { kind: "folded"; count: number };

/** Two lines side by side; undefined if one side has none. */
export type SplitRow = { before?: Line; after?: Line; changed: boolean } | { count: number };

/** The number of unchanged lines around each change. */
const context = 4;

/** Compares two texts line by line. */
export function compareTexts(before: string, after: string): DiffRow[] {
  const { hunks } = structuredPatch("", "", before, after, "", "", { context });
  const rows: DiffRow[] = [];
  let [old, recent] = [1, 1];
  const fold = (count: number) => {
    if (count > 0) rows.push({ kind: "folded", count });
  };
  for (const hunk of hunks) {
    fold(hunk.oldStart - old - (hunk.oldLines === 0 ? -1 : 0));
    old = hunk.oldLines === 0 ? hunk.oldStart + 1 : hunk.oldStart;
    recent = hunk.newLines === 0 ? hunk.newStart + 1 : hunk.newStart;
    for (const line of hunk.lines) {
      const text = line.slice(1);
      if (line.startsWith("-")) rows.push({ kind: "removed", before: { number: old++, text } });
      else if (line.startsWith("+"))
        rows.push({ kind: "added", after: { number: recent++, text } });
      else if (line.startsWith(" ")) {
        const [one, other] = [old++, recent++];
        rows.push({ kind: "same", before: { number: one, text }, after: { number: other, text } });
      }
    }
  }
  fold(countLines(before) - old + 1);
  return rows;
}

/** Puts removed lines beside the lines that replace them. */
export function sideBySide(rows: readonly DiffRow[]): SplitRow[] {
  const pairs: SplitRow[] = [];
  let removed: Line[] = [];
  let added: Line[] = [];
  const flush = () => {
    for (let at = 0; at < Math.max(removed.length, added.length); at++) {
      const [before, after] = [removed[at], added[at]];
      pairs.push({ ...(before && { before }), ...(after && { after }), changed: true });
    }
    [removed, added] = [[], []];
  };
  for (const row of rows) {
    if (row.kind === "removed") removed.push(row.before);
    else if (row.kind === "added") added.push(row.after);
    else {
      flush();
      pairs.push(row.kind === "folded" ? { count: row.count } : { ...row, changed: false });
    }
  }
  flush();
  return pairs;
}

/** Counts the lines that were added and removed. */
export function countChanges(rows: readonly DiffRow[]): { added: number; removed: number } {
  const count = (wanted: DiffRow["kind"]) => rows.filter(({ kind }) => kind === wanted).length;
  return { added: count("added"), removed: count("removed") };
}

function countLines(text: string): number {
  return text === "" ? 0 : text.replace(/\n$/, "").split("\n").length;
}
