import { describe, expect, test } from "vitest";
import { isSaidHere } from "../src/chat/model.ts";
import {
  eachInASession,
  from,
  open,
  pair,
  receive,
  sent,
  server,
  session,
  show,
  state,
  text,
  world,
} from "./support/one-session.ts";

eachInASession();

describe("a scheduled message", () => {
  test("is shown until it arrives", () => {
    open("me-1");
    session.say(text("later"), { hours: 1, seconds: 9 });
    expect(sent()[0].data).toEqual({ text: "later", schedule: { hours: 1, seconds: 9 } });
    expect(show()).toEqual([]);
    expect(state().pending).toMatchObject([
      { state: "waiting", due: world.surroundings.now() + 3_609_000 },
    ]);
    receive(from("me-1", "later"));
    expect(state().pending).toEqual([]);
    expect(show()).toEqual(["> later"]);
    expect(state().feed[0]).toMatchObject({ scheduled: "early" });
  });

  test("that arrives when due is not explained", async () => {
    open("me-1");
    session.say(text("later"), { seconds: 9 });
    await world.pass(9000);
    receive(from("me-1", "later"));
    expect(state().feed[0]).toMatchObject({ scheduled: "arrived" });
  });

  test("does not scroll the list to its end when it arrives", () => {
    open("me-1");
    session.say(text("now"));
    session.say(text("later"), { seconds: 9 });
    receive(from("me-1", "later"), from("me-1", "now"), from("ann", "hello"), "a line");
    expect(state().feed.map(isSaidHere)).toEqual([true, false, false, false, false]);
  });

  test("that is refused is marked, and appears nowhere else", () => {
    open("me-1");
    session.say(text("later"), { seconds: 9 });
    receive(server("error", "bad-schedule"));
    expect(state().pending).toMatchObject([{ state: "refused", refusal: "bad-schedule" }]);
    expect(show()).toEqual([]);
  });

  test("that a server passes on at once is marked for everybody", () => {
    open();
    session.say(text("later"), { seconds: 9 });
    receive(world.socket().sent[0]);
    expect(state().pending).toMatchObject([{ state: "not-kept" }]);
    expect(state().feed[0]).toMatchObject({ scheduled: "not-kept", mine: false });
  });

  test("with the same words as others is matched to the one due first", async () => {
    open("me-1");
    session.say(text("ping"), { seconds: 60 });
    session.say(text("ping"), { seconds: 5 });
    await world.pass(5000);
    receive(from("me-1", "ping"));
    expect(state().pending).toMatchObject([{ schedule: { seconds: 60 }, state: "waiting" }]);
    expect(state().feed[0]).toMatchObject({ scheduled: "arrived" });
  });

  test("that is overdue can be sent again", async () => {
    open("me-1");
    session.say(text("later"), { seconds: 5 });
    await world.pass(60_000);
    const key = state().pending[0]?.key ?? 0;
    expect(session.canSayAgain(key)).toBe(true);
    session.sayAgain(key);
    expect(state().pending).toMatchObject([
      { schedule: { seconds: 5 }, state: "waiting", due: world.surroundings.now() + 5000 },
    ]);
    expect(sent()).toHaveLength(2);
  });

  test("for a partner who has left is undelivered", () => {
    open("me-1");
    session.say(text("for all"), { seconds: 1 });
    pair();
    session.say(text("for you"), { seconds: 9 });
    receive(server("notice", "partner-left"), server("error", "schedule-undelivered"));
    expect(state().pending.map((one) => one.state)).toEqual(["waiting", "undelivered"]);
    pair(); // somebody else
    expect(session.canSayAgain(state().pending[1]?.key ?? 0)).toBe(false);
  });
});
