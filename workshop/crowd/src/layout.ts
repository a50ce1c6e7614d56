import wrapAnsi from "wrap-ansi";

/** Something that stands before a text, and its columns, by which the text's later lines are indented. */
export type Head = { text: string; columns: number };

/**
 * Breaks a text into lines that fit.
 * @param margin columns before everything
 * @param width columns at most
 */
export function hanging(head: Head, text: string, margin: number, width: number): string[] {
  const indent = margin + head.columns;
  const lines = wrapAnsi(text, Math.max(20, width - indent - 1)).split("\n");
  return lines.map((line, index) =>
    index === 0 ? " ".repeat(margin) + head.text + line : " ".repeat(indent) + line,
  );
}
