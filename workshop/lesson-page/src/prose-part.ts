/** A part of a page: code, which the lesson page draws itself, or all that stands between two of those. */
export type ProsePart =
  | { kind: "code"; language: string; text: string }
  | { kind: "html"; html: string };
