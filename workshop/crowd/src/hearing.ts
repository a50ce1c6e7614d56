import type { CrowdLog, Message } from "./log.ts";
import { hasGone, type PresenceSpan, spanAt, stateDuring } from "./presence.ts";

/** How long after its due time a missing message counts as lost, in milliseconds. */
export const grace = 2000;
/** How long after its due time a message counts as late, in milliseconds. */
export const lateAfter = 1000;
/** How early a timer may fire, in milliseconds. */
const timerTolerance = 20;

/** What happened to a message. People are identified by their connection. */
export type Hearing = {
  /** Milliseconds after the due time, for everyone who rightly heard it, counted once. */
  latencies: number[];
  early: number[];
  duplicated: number[];
  /** Those who heard it but shouldn't have. */
  misdelivered: number[];
  /** Those who should have heard it; `partner` is a partner who hasn't heard anything yet. */
  lost: Listener[];
  /** How many it may still reach. */
  outstanding: number;
};

/** Stands for the partner in a private chat who hasn't heard anything yet. */
export const unknownPartner = "partner";

/** Somebody who should hear a message. */
type Listener = number | typeof unknownPartner;

/**
 * Judges who heard a message and who should have. Only certainties count: somebody who joined, left or
 * changed channels while the message was on its way may or may not hear it.
 * @param horizon until when the log is complete, in milliseconds since the run began
 * @param partners who has heard whom in private so far; extended by this call
 */
export function judge(
  log: CrowdLog,
  message: Message,
  horizon: number,
  partners: Map<string, number>,
): Hearing {
  const hearing: Hearing = {
    latencies: [],
    early: [],
    duplicated: [],
    misdelivered: [],
    lost: [],
    outstanding: 0,
  };
  const heard = new Set<number>();
  for (const [index, hearer] of message.hearers.entries()) {
    const at = message.times[index] as number;
    if (heard.has(hearer)) hearing.duplicated.push(hearer);
    else if (isMisdelivered(log, message, hearer, at, partners)) hearing.misdelivered.push(hearer);
    else {
      if (at < message.dueAt - timerTolerance) hearing.early.push(hearer);
      hearing.latencies.push(Math.max(0, at - message.dueAt));
    }
    heard.add(hearer);
  }
  const missing = listeners(log, message, horizon, heard).filter(
    (listener) => listener === unknownPartner || !heard.has(listener),
  );
  if (message.dueAt + grace <= horizon) hearing.lost = missing;
  else hearing.outstanding = missing.length;
  return hearing;
}

function isMisdelivered(
  log: CrowdLog,
  message: Message,
  hearer: number,
  at: number,
  partners: Map<string, number>,
): boolean {
  const { author, audience, sentAt, dueAt } = message;
  const state = stateDuring(spansOf(log, hearer), Math.min(dueAt, at), at);
  const isElsewhere = state === "feed" || state === "waiting" || state === "alone";
  switch (audience) {
    case "author":
      return hearer !== author;
    case "others":
      return hearer === author || state === "waiting" || state === "paired" || state === "alone";
    case "everyone":
      return state === "waiting" || state === "paired" || state === "alone";
    case "nobody":
      return state === "feed" || stateDuring(spansOf(log, author), sentAt, at) !== undefined;
    case "partner":
      return hearer === author || isElsewhere || !isPartner(log, message, hearer, partners);
    case "pair":
      if (hearer === author) return isElsewhere;
      return isElsewhere || !isPartner(log, message, hearer, partners);
  }
}

/** Whether somebody is the partner that the author has talked to since being paired. */
function isPartner(
  log: CrowdLog,
  { author, sentAt }: Message,
  hearer: number,
  partners: Map<string, number>,
): boolean {
  const key = `${author}.${spanAt(spansOf(log, author), sentAt)}`;
  const partner = partners.get(key) ?? hearer;
  partners.set(key, partner);
  return partner === hearer;
}

/** Everyone who must hear a message for certain. */
function listeners(
  log: CrowdLog,
  message: Message,
  horizon: number,
  heard: Set<number>,
): Listener[] {
  const { author, audience, sentAt, dueAt } = message;
  if (audience === "nobody" || dueAt >= horizon) return [];
  const own = spansOf(log, author);
  // What somebody says as they vanish may never leave this machine.
  if (hasGone(own, Math.min(dueAt + lateAfter, horizon))) return [];
  const passedOn = message.times.length > 0;
  const latest = passedOn ? Math.max(dueAt, ...message.times) + lateAfter : dueAt + grace;
  const until = Math.min(latest, horizon);
  if (audience === "partner" || audience === "pair") {
    if (stateDuring(own, sentAt, until) !== "paired") return [];
    const partner: Listener[] = [...heard].some((hearer) => hearer !== author)
      ? []
      : [unknownPartner];
    return audience === "pair" ? [author, ...partner] : partner;
  }
  const isThere = (spans: PresenceSpan[]) => stateDuring(spans, dueAt, until) === "feed";
  if (audience === "author") return isThere(own) ? [author] : [];
  // A server may drop a scheduled message whose author has left the feed.
  if (audience === "everyone" && !isThere(own)) return [];
  return log.connections.flatMap((spans, connection) => {
    const isMeant = audience === "everyone" || connection !== author;
    return isMeant && isThere(spans) ? [connection] : [];
  });
}

function spansOf(log: CrowdLog, connection: number): PresenceSpan[] {
  return log.connections[connection] ?? [];
}
