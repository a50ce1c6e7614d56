import type { Entry } from "./transcript.ts";

/** A frame that somebody received. */
export type Frame = {
  /** Its text; for a binary frame, its bytes as UTF-8. */
  text: string;
  binary: boolean;
  /** Its parsed JSON; undefined if it is not JSON. */
  json: unknown;
  entry: Entry;
};

/** The fields of an object; none for anything else. */
export function fields(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

/** Reads JSON; undefined if it is anything else. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether a frame gives somebody their id. */
export function isIdFrame({ json, binary }: Pick<Frame, "json" | "binary">): boolean {
  const { id, author, data } = fields(json);
  if (author !== undefined || data !== undefined) return false; // a message with an id
  return !binary && typeof id === "string" && id !== "";
}

/** Whether a text belongs to another conversation on the same server. */
export function isForeign(text: string, mark: number): boolean {
  const marks = [...text.matchAll(/#(\d+)\.\d+/g)].map((match) => Number(match[1]));
  return marks.length > 0 && !marks.includes(mark);
}

/** A message as the page sends it; from lesson 3 on the server overwrites the author. */
export function text(words: string, schedule?: object): object {
  const data = schedule === undefined ? { text: words } : { text: words, schedule };
  return { author: "me", type: "text", data };
}

/** An emoji as the page sends it. */
export function emoji(emoji: string): object {
  return { author: "me", type: "emoji", data: { emoji } };
}

/** Whether a frame is a notice with this code. */
export function isNotice({ json }: Pick<Frame, "json">, code: string): boolean {
  const { type, data } = fields(json);
  return type === "notice" && fields(data).code === code;
}
