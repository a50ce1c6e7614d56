import { type FromAttendee, limits } from "./protocol.ts";

/** The most bytes that a character of a text takes in JSON: an escaped one, like \u0007. */
const widest = 6;

/**
 * A message as it is sent. The limits of its texts are in characters, and that of a frame in bytes:
 * what is too long nevertheless loses the end of the code, or the oldest lines of the conversation.
 */
export function frameOf(message: FromAttendee): string {
  let rest: FromAttendee | undefined = message;
  let frame = "";
  while (rest) {
    frame = JSON.stringify(rest);
    const excess = Buffer.byteLength(frame) - limits.frame;
    if (excess <= 0) break;
    rest = shorter(rest, excess);
  }
  return frame;
}

/** A message without a part of what it has too much. @returns undefined if there is nothing to leave out */
function shorter(message: FromAttendee, excess: number): FromAttendee | undefined {
  if (message.type === "offer") {
    const at = message.files.findLastIndex(({ text }) => text !== "");
    const file = message.files[at];
    if (!file) return undefined;
    const text = file.text.slice(0, -Math.ceil(excess / widest));
    return { ...message, files: message.files.with(at, { ...file, text }) };
  }
  if (message.type !== "status" || !message.failing?.transcript.length) return undefined;
  const { failing } = message;
  const transcript = failing.transcript.slice(Math.ceil(failing.transcript.length / 8));
  return { ...message, failing: { ...failing, transcript } };
}
