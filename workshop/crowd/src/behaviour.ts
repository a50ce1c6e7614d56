import type { Abilities } from "./plan.ts";
import type { ChatState } from "./presence.ts";
import type { Randomness } from "./randomness.ts";

/** Something that a person does. */
export type Action =
  | "talk"
  | "schedule"
  | "stranger"
  | "feed"
  | "rubbish"
  | "badSchedule"
  | "break"
  | "leave"
  | "vanish"
  | "nothing";

/** The weight of each action in a state. */
const habits: Partial<Record<ChatState, Partial<Record<Action, number>>>> = {
  feed: {
    talk: 64,
    schedule: 9,
    stranger: 8,
    rubbish: 9,
    badSchedule: 3,
    break: 1,
    leave: 3,
    vanish: 3,
  },
  waiting: { talk: 20, nothing: 60, feed: 16, leave: 2, vanish: 2 },
  paired: { talk: 72, schedule: 8, stranger: 6, feed: 6, leave: 4, vanish: 4 },
  alone: { talk: 40, stranger: 30, feed: 26, leave: 2, vanish: 2 },
};

/** Chooses what somebody does next, given their state and the server's abilities. */
export function nextAction(state: ChatState, abilities: Abilities, randomness: Randomness): Action {
  const habit = habits[state];
  if (!habit) return "nothing"; // waiting for an answer
  const impossible: Action[] = [];
  if (!abilities.ids) impossible.push("rubbish"); // before ids, any text is valid
  if (!abilities.schedule) impossible.push("schedule", "badSchedule");
  if (!abilities.strangers) impossible.push("stranger");
  const action = randomness.weighted<Action>(habit);
  return impossible.includes(action) ? "talk" : action;
}

const greetings = [
  "Hello, everybody",
  "Is anyone from Busan?",
  "안녕하세요",
  "I am here for the first time",
  "What are you working on?",
  "My server runs 😋",
  'Quotes "and" \\ backslashes are words too',
  "Lunch in ten minutes?",
  "それはいいですね",
  "Who broke the build",
] as const;

/** Words for a message. */
export function words(randomness: Randomness): string {
  return randomness.pick(greetings);
}

/** A delay as a page sends it, with seconds as a number or as text, and in milliseconds. */
export function delay(randomness: Randomness): { schedule: object; milliseconds: number } {
  const milliseconds = randomness.integer(3, 25) * 100;
  const seconds = milliseconds / 1000;
  const schedule = randomness.pick<object>([
    { seconds },
    { seconds: String(seconds) },
    { hours: 0, seconds },
  ]);
  return { schedule, milliseconds };
}

/**
 * An invalid message.
 * @param marked words that show up if a server passes it on anyway
 */
export function rubbish(randomness: Randomness, marked: string): string | Uint8Array {
  return randomness.pick<string | Uint8Array>([
    "null",
    "7",
    "[]",
    '""',
    "{}",
    `{"type":"text","data":{"text":"${marked}"`,
    `This is not JSON: ${marked}`,
    JSON.stringify({ type: "text" }),
    JSON.stringify({ type: "text", data: null }),
    JSON.stringify({ type: "text", data: { text: 7 } }),
    JSON.stringify({ type: "shout", data: { text: marked } }),
    JSON.stringify({ author: "server", data: { text: marked } }),
    new TextEncoder().encode(JSON.stringify({ type: "text", data: { text: marked } })),
  ]);
}

/** An invalid schedule. */
export function badSchedule(randomness: Randomness): unknown {
  return randomness.pick<unknown>([
    {},
    { seconds: -1 },
    { seconds: "soon" },
    { fortnights: 1 },
    { hours: 0 },
    { seconds: null },
    { hours: 10_000 },
  ]);
}
