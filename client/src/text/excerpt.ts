const mostLetters = 1500;
const mostLines = 24;

/** The start of a long text, to be shown instead; undefined if the text is short enough. */
export function excerptOf(text: string): string | undefined {
  const lines = text.split("\n", mostLines + 1);
  // A text slightly over the limit is shown whole: a button that reveals three words is a nuisance.
  if (lines.length <= mostLines && text.length <= mostLetters * 1.2) return undefined;
  const start = lines.slice(0, mostLines).join("\n").slice(0, mostLetters);
  return start.replace(/[\uD800-\uDBFF\u200D]$/, "").trimEnd(); // no half of an emoji
}

/** A number of bytes in a readable unit. */
export function readableSize(bytes: number): string {
  return bytes < 1000 ? `${bytes} B` : `${(bytes / 1024).toFixed(1).replace(/\.0$/, "")} KB`;
}
