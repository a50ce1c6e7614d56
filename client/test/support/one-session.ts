import { beforeEach } from "vitest";
import type { Entry } from "../../src/chat/model.ts";
import { type Session, startSession } from "../../src/chat/session.ts";
import { type Said, wordsOf } from "../../src/protocol/frames.ts";
import { type FakeWorld, fakeWorld } from "./fake-world.ts";

/** A whole session; the test plays the server. */

export let world: FakeWorld;
export let session: Session;

/** Starts a session before each test of a file. */
export function eachInASession() {
  beforeEach(() => {
    world = fakeWorld();
    session = startSession(world.surroundings);
  });
}

export const text = (words: string): Said => ({ type: "text", data: { text: words } });
export const from = (author: string, words: string) => ({ author, ...text(words) });
export const server = (type: "error" | "notice", code: string, words = code) => ({
  author: "server",
  type,
  data: { code, text: words },
});
export const state = () => session.state();
export const sent = () => world.socket().sent.map((frame) => JSON.parse(frame));
export const receive = (...frames: unknown[]) => {
  for (const frame of frames) world.socket().receives(frame);
};

/** The list as text: "<" for others' messages, ">" for your own, "*" for events. */
export function show(entries: readonly Entry[] = state().feed): string[] {
  return entries.map((entry) => {
    if (entry.kind === "conversation") return `(${show(entry.entries).join(", ")})`;
    if (entry.kind === "happening") return `* ${entry.what.code}`;
    const fate =
      entry.delivery && entry.delivery !== "sent" ? ` [${entry.refusal ?? entry.delivery}]` : "";
    return `${entry.mine ? ">" : "<"} ${wordsOf(entry.said)}${fate}`;
  });
}

export function open(id?: string) {
  world.socket().opens();
  if (id) receive({ id });
}

export async function lose() {
  await world.pass(2000);
  world.socket().ends();
}

/** Pairs with a stranger, as after a click on the button. */
export function pair() {
  session.goTo("random");
  receive(server("notice", "waiting"), server("notice", "paired"));
}
