import type { Logged } from "../chat/frame-log.ts";
import type { Catalogue } from "../language/en.ts";
import { readFrame } from "../protocol/frames.ts";

/** A frame's meaning: a key of the catalogue. */
export type Meaning = keyof Catalogue["wire"]["meaning"];

/**
 * What a frame means in the protocol.
 * @param id your id
 */
export function meaningOf(logged: Logged, id: string | undefined): Meaning | undefined {
  if (logged.kind !== "sent" && logged.kind !== "received") return undefined;
  const frame = readFrame(logged.text);
  if (logged.kind === "sent") {
    if (frame.kind === "channel") return frame.channel;
    if (frame.kind !== "message") return "other";
    if (frame.scheduled) return "sayLater";
    return frame.said.type === "emoji" ? "emoji" : "say";
  }
  if (frame.kind !== "message") return frame.kind;
  if (frame.author !== undefined && frame.author === id) return "heardMyself";
  return frame.said.type === "emoji" ? "heardEmoji" : "heard";
}
