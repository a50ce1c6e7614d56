import type { CrowdLog, Message, Stay } from "./log.ts";
import { hasGone, placeDuring, stayAt } from "./presence.ts";

/** How long after its due time a message that has not come is lost, in milliseconds. */
export const grace = 2000;
/** A message that comes so much after its due time is late, in milliseconds. */
export const lateAfter = 1000;
/** A timer may fire a little before its time, in milliseconds. */
const timerTolerance = 20;

/** What became of one message. People are named by their connection. */
export type Hearing = {
  /** Milliseconds after its due time, for everyone who rightly heard it for the first time. */
  latencies: number[];
  early: number[];
  duplicated: number[];
  /** Whom it reached though it was not meant for them. */
  misdelivered: number[];
  /** Who should have heard it, but for `partner`, whom nobody knows before they hear something. */
  lost: Listener[];
  /** The same, where there is still time. */
  outstanding: number;
};

/** Stands for the partner of a private chat who has heard nothing. */
export const unknownPartner = "partner";

/** Somebody who has to hear a message. */
type Listener = number | typeof unknownPartner;

/**
 * Judges who heard a message and who should have. Only what is sure counts: somebody who came, left
 * or changed the channel while the message was on its way may hear it or not.
 * @param horizon until when everything is known that happened, in milliseconds since the run began
 * @param partners who heard the author of a private stay before; is added to
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
  const place = placeDuring(staysOf(log, hearer), Math.min(dueAt, at), at);
  const isElsewhere = place === "feed" || place === "waiting" || place === "alone";
  switch (audience) {
    case "author":
      return hearer !== author;
    case "others":
      return hearer === author || place === "waiting" || place === "paired" || place === "alone";
    case "everyone":
      return place === "waiting" || place === "paired" || place === "alone";
    case "nobody":
      return place === "feed" || placeDuring(staysOf(log, author), sentAt, at) !== undefined;
    case "partner":
      return hearer === author || isElsewhere || !isPartner(log, message, hearer, partners);
    case "pair":
      if (hearer === author) return isElsewhere;
      return isElsewhere || !isPartner(log, message, hearer, partners);
  }
}

/** Whether somebody is the one with whom the author has talked since they were paired. */
function isPartner(
  log: CrowdLog,
  { author, sentAt }: Message,
  hearer: number,
  partners: Map<string, number>,
): boolean {
  const key = `${author}.${stayAt(staysOf(log, author), sentAt)}`;
  const partner = partners.get(key) ?? hearer;
  partners.set(key, partner);
  return partner === hearer;
}

/** Everyone who surely has to hear a message. */
function listeners(
  log: CrowdLog,
  message: Message,
  horizon: number,
  heard: Set<number>,
): Listener[] {
  const { author, audience, sentAt, dueAt } = message;
  if (audience === "nobody" || dueAt >= horizon) return [];
  const own = staysOf(log, author);
  // What somebody says in the moment in which they vanish may not even leave this machine.
  if (hasGone(own, Math.min(dueAt + lateAfter, horizon))) return [];
  const passedOn = message.times.length > 0;
  const latest = passedOn ? Math.max(dueAt, ...message.times) + lateAfter : dueAt + grace;
  const until = Math.min(latest, horizon);
  if (audience === "partner" || audience === "pair") {
    if (placeDuring(own, sentAt, until) !== "paired") return [];
    const partner: Listener[] = [...heard].some((hearer) => hearer !== author)
      ? []
      : [unknownPartner];
    return audience === "pair" ? [author, ...partner] : partner;
  }
  const isThere = (stays: Stay[]) => placeDuring(stays, dueAt, until) === "feed";
  if (audience === "author") return isThere(own) ? [author] : [];
  // Whether the author of a later message is still in the feed may matter to a server, or not.
  if (audience === "everyone" && !isThere(own)) return [];
  return log.connections.flatMap((stays, connection) => {
    const isMeant = audience === "everyone" || connection !== author;
    return isMeant && isThere(stays) ? [connection] : [];
  });
}

function staysOf(log: CrowdLog, connection: number): Stay[] {
  return log.connections[connection] ?? [];
}
