/**
 * Where somebody is in the chat, as far as both they and the server know: "between" is any time when the
 * two may disagree, such as from asking for a stranger until the answer.
 */
export type ChatState = "between" | "feed" | "waiting" | "paired" | "alone" | "gone";

/** A state from a time until the next span begins, in milliseconds since the run began. */
export type PresenceSpan = { state: ChatState; from: number };

/** Whom a message is meant for. */
export type Audience = "author" | "others" | "everyone" | "partner" | "pair" | "nobody";

/** What somebody can ask the server for. */
export type Channel = "random" | "feed";

/**
 * The state after a notice from the server.
 * @param asked what they have asked for, until the answer
 * @returns undefined for any other code, and for a notice that arrives too late to matter
 */
export function stateAfter(
  code: string,
  state: ChatState,
  asked: Channel | undefined,
): ChatState | undefined {
  if (code === "feed" && asked === "feed") return "feed";
  if (code === "waiting" && asked === "random") return "waiting";
  if (code === "partner-left" && state === "paired") return "alone";
  const isLooking = asked === "random" || state === "waiting";
  return code === "paired" && isLooking ? "paired" : undefined;
}

/** The audience of a message that is sent in a state, from lesson 2 on. */
export function audienceIn(state: ChatState, isLater: boolean): Audience {
  if (state === "feed") return isLater ? "everyone" : "others";
  if (state === "paired") return isLater ? "pair" : "partner";
  return "nobody";
}

/**
 * The state in which somebody was for certain from one time to another.
 * @param spans theirs, in order
 * @returns undefined if it changed meanwhile, or they had not joined yet
 */
export function stateDuring(
  spans: readonly PresenceSpan[],
  from: number,
  until: number,
): ChatState | undefined {
  const span = spanAt(spans, from);
  const next = spans[span + 1];
  return next && next.from <= until ? undefined : spans[span]?.state;
}

/** The index of the span at a moment; -1 before the first. */
export function spanAt(spans: readonly PresenceSpan[], at: number): number {
  let index = spans.length - 1;
  while (index >= 0 && (spans[index] as PresenceSpan).from > at) index--;
  return index;
}

/** Whether somebody had left by then. */
export function hasGone(spans: readonly PresenceSpan[], by: number): boolean {
  const last = spans.at(-1);
  return last?.state === "gone" && last.from <= by;
}
