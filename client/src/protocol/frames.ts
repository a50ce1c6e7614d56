/** docs/protocol.md as types, a parser and writers. */

/** A message's type and data in the protocol. */
export type Said =
  | { type: "text"; data: { text: string } }
  | { type: "emoji"; data: { emoji: string } };

/** How long a message waits, in at least one unit. */
export type Schedule = { hours?: number; minutes?: number; seconds?: number };

export type Channel = "random" | "feed";

/** A parsed frame from the server. */
export type Received =
  | { kind: "id"; id: string }
  | { kind: "message"; author: string | undefined; said: Said; scheduled: boolean }
  | { kind: "error" | "notice"; code: string; text: string }
  /** Our own request, or a neighbour's, passed on by a server that doesn't support it. */
  | { kind: "channel"; channel: Channel }
  /** Not part of the protocol: a line typed in a terminal, or a mistake. */
  | { kind: "other"; text: string };

/** The page's author field for a server that has assigned no id. */
export const nameWithoutId = "me";

/**
 * The largest frame that this workshop's servers accept, in bytes: they set maxPayload to it,
 * and close a connection that sends more.
 */
export const largestFrame = 64 * 1024;

/** Parses a text frame. Never throws. */
export function readFrame(frame: string): Received {
  const json = fields(parse(frame));
  const { id, author, type } = json;
  const data = fields(json.data);
  if (isName(id) && author === undefined && json.data === undefined)
    return { kind: "id", id: `${id}` };
  if ((type === "error" || type === "notice") && author === "server") {
    return { kind: type, code: textOf(data.code), text: textOf(data.text) };
  }
  const said = readSaid(type, data);
  if (said) {
    const known = isName(author) && author !== "" && author !== nameWithoutId;
    const scheduled = data.schedule !== undefined;
    return { kind: "message", author: known ? `${author}` : undefined, said, scheduled };
  }
  const { channel } = json;
  if (channel === "random" || channel === "feed") return { kind: "channel", channel };
  return { kind: "other", text: frame };
}

/** Writes a message, with an optional schedule. */
export function writeMessage(author: string | undefined, said: Said, schedule?: Schedule): string {
  const data = schedule ? { ...said.data, schedule } : said.data;
  return JSON.stringify({ author: author ?? nameWithoutId, type: said.type, data });
}

/** Writes a request for a channel. */
export function writeChannel(channel: Channel): string {
  return JSON.stringify({ channel });
}

/** The text of a message of any type. */
export function wordsOf(said: Said): string {
  return said.type === "text" ? said.data.text : said.data.emoji;
}

const encoder = new TextEncoder();

/** The size of a text frame's content in bytes, as UTF-8. */
export function sizeOf(frame: string): number {
  return encoder.encode(frame).length;
}

function readSaid(type: unknown, { text, emoji }: Record<string, unknown>): Said | undefined {
  if (type === "text" && typeof text === "string") return { type, data: { text } };
  if (type === "emoji" && typeof emoji === "string") return { type, data: { emoji } };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function fields(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

/** An id is a string, but an unfinished server may use numbers. */
function isName(value: unknown): value is string | number {
  return typeof value === "string" || typeof value === "number";
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
