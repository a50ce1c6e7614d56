import { say } from "@chatterbox/words/say";
import type { Conversation } from "../conversation/conversation.ts";
import { hears, isNotified, isRefused } from "../conversation/expected.ts";
import { type Frame, fields, isNotice, text } from "../conversation/frames.ts";
import type { Explain } from "../conversation/mismatch.ts";
import type { Person } from "../conversation/person.ts";

/** What a page sends to look for a stranger. */
export const stranger = { channel: "random" };

/** What a page sends to return to the feed. */
export const feed = { channel: "feed" };

export type Three = [Person, Person, Person];
export type Four = [Person, Person, Person, Person];

/** Two people ask for a stranger, one after the other, and have to be paired. */
export async function pair(
  conversation: Conversation,
  first: Person,
  second: Person,
): Promise<void> {
  first.say(stranger);
  await conversation.expect([isNotified(first, "waiting")], explainPairing);
  await pairWithWaiting(conversation, second, first);
}

/** Somebody asks for a stranger while another person is waiting, and the two have to be paired. */
export async function pairWithWaiting(
  conversation: Conversation,
  who: Person,
  waiting: Person,
  explain: Explain = explainPairing,
): Promise<void> {
  who.say(stranger);
  await conversation.expect([isNotified(who, "paired"), isNotified(waiting, "paired")], explain);
}

/** Why the right people were not paired, or the wrong ones were. */
export const explainPairing: Explain = ({ kind, frame, expected: [first] }) => {
  if (fields(fields(frame?.json).data).code === "bad-message") {
    return say`The server does not know {"channel":"random"} yet.`;
  }
  if (frame && isNotice(frame, "waiting")) return say`Somebody is already waiting: pair the two.`;
  if (frame && isNotice(frame, "paired"))
    return say`Somebody is paired although nobody else is waiting.`;
  if (kind === "missing" && first) return say`Somebody was not notified: ${first.what} is missing.`;
};

/**
 * Shows that nobody received anything: the reply to an invalid message is the next frame each gets. They ask
 * twice, because Node reads what has arrived before it runs what was deferred with setImmediate.
 */
export async function hearNothing(
  conversation: Conversation,
  people: readonly Person[],
  explain: Explain,
): Promise<void> {
  for (let time = 1; time <= 2; time++) {
    for (const who of people) who.say("no message");
    await conversation.expect(
      people.map((who) => isRefused(who, "bad-message")),
      explain,
    );
  }
}

export function isError(frame: Frame | undefined): boolean {
  return fields(frame?.json).type === "error";
}

/** Somebody says something, and only one person hears it. */
export async function saysTo(
  conversation: Conversation,
  speaker: Person,
  listener: Person,
  what: string,
  explain: Explain,
): Promise<void> {
  await saysToAll(conversation, speaker, [listener], what, explain);
}

/** Somebody says something, and only these people hear it. */
export async function saysToAll(
  conversation: Conversation,
  author: Person,
  listeners: readonly Person[],
  what: string,
  explain: Explain,
): Promise<void> {
  const words = conversation.words(what);
  author.say(text(words));
  await conversation.expect(
    listeners.map((who) => hears(who, words, { author })),
    explain,
  );
}
