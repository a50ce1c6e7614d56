import { describe, expect, test } from "vitest";
import {
  eachInASession,
  from,
  lose,
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

describe("random chat", () => {
  test("follows the server's notices from state to state", async () => {
    open("me-1");
    session.goTo("random");
    expect(state().room).toBe("asking");
    receive(server("notice", "waiting"));
    expect(state().room).toBe("looking");
    receive(server("notice", "paired"));
    expect(state().room).toBe("talking");
    await world.pass(9000); // the request was answered: its deadline is off
    session.say(text("psst"));
    receive(from("stranger", "hey"), server("notice", "partner-left"));
    expect(state().room).toBe("left");
    session.goTo("feed");
    expect(state().room).toBe("returning");
    receive(server("notice", "feed"));
    expect(state().room).toBe("feed");
    await world.pass(9000);
    expect(show()).toEqual(["(* waiting, * paired, > psst, < hey, * partner-left)", "* feed"]);
    expect(sent().filter(({ channel }) => channel)).toEqual([
      { channel: "random" },
      { channel: "feed" },
    ]);
  });

  test("nothing can be sent while a request is unanswered: it might reach the wrong people", () => {
    open("me-1");
    session.goTo("random");
    expect(session.say(text("for whom?"))).toBe("not-now");
    expect(sent()).toEqual([{ channel: "random" }]);
  });

  test("messages that arrive before the server answers stay in the feed", () => {
    open("me-1");
    session.goTo("random");
    receive(from("ann", "last words"), server("notice", "waiting"));
    expect(show()).toEqual(["< last words"]);
    expect(show(state().private)).toEqual(["* waiting"]);
  });

  test("an unknown notice is shown, and changes nothing", async () => {
    open("me-1");
    session.goTo("random");
    for (const code of ["new-code", "constructor", "__proto__", ""]) {
      receive(server("notice", code, "Something new."));
    }
    expect(state().room).toBe("asking");
    await world.pass(3000);
    expect(state().room).toBe("feed");
    expect(show()).toEqual([
      "* new-code",
      "* constructor",
      "* __proto__",
      "* ",
      "* random-unknown",
    ]);
    pair();
    receive(server("notice", "constructor"));
    expect(state().room).toBe("talking");
  });

  test("a server that moves you to the feed unasked gets no private message there", async () => {
    open("me-1");
    pair();
    receive(server("notice", "feed"));
    expect(state()).toMatchObject({ room: "over", overBecause: "moved" });
    session.say(text("just for you"));
    expect(show(state().private).slice(2)).toEqual(["* moved", "> just for you [unsent]"]);
    receive(from("ann", "feed goes on"));
    await lose();
    expect(state()).toMatchObject({ room: "over", overBecause: "moved" });
    session.goTo("feed");
    expect(state().room).toBe("feed");
    expect(show()[0]).toBe("< feed goes on");
    expect(sent()).toEqual([{ channel: "random" }]);
  });

  test("a feed notice while in the feed needs no explanation", () => {
    open("me-1");
    receive(server("notice", "feed"));
    session.goTo("random");
    receive(server("notice", "feed"));
    expect(state().room).toBe("feed");
    expect(show()).toEqual(["* feed", "* feed"]);
  });

  test("an unanswered request for the next stranger leaves you where you were", async () => {
    open("me-1");
    pair();
    session.goTo("random");
    await world.pass(3000);
    expect(state().room).toBe("talking");
    expect(show(state().private).at(-1)).toBe("* unanswered");
  });

  test("messages that nobody heard are marked, oldest first", () => {
    open("me-1");
    pair();
    session.say(text("heard"));
    receive(server("notice", "partner-left"));
    session.say(text("one"));
    session.say(text("two"));
    receive(server("error", "no-partner"));
    expect(show(state().private).slice(2)).toEqual([
      "> heard",
      "* partner-left",
      "> one [no-partner]",
      "> two",
    ]);
  });

  test("a message that crosses the notice that the partner left is marked too", () => {
    open("me-1");
    pair();
    session.say(text("wait!"));
    receive(server("notice", "partner-left"), server("error", "no-partner"));
    expect(show(state().private)).toContain("> wait! [no-partner]");
  });

  test.each([
    ["refused", () => receive(server("error", "bad-message"))],
    ["passed back", () => receive({ channel: "random" })],
    ["ignored", () => world.pass(3000)],
  ])("is unknown to a server where the request is %s", async (_how, answer) => {
    open("me-1");
    session.say(text("hello"));
    session.goTo("random");
    await answer();
    expect(state().room).toBe("feed");
    expect(show()).toEqual(["> hello", "* random-unknown"]);
    expect(session.say(text("still here"))).toBe("said");
  });

  test("never leaks into the feed after a lost connection", async () => {
    open("me-1");
    pair();
    session.say(text("psst"));
    await lose();
    expect(state().room).toBe("over");
    session.say(text("while away"));
    session.say(text("later"), { seconds: 9 });
    await world.pass(500);
    open("me-2");
    session.say(text("and now?"));
    expect(sent()).toEqual([]);
    expect(show(state().private).filter((line) => line.startsWith(">"))).toEqual([
      "> psst",
      "> while away [unsent]",
      "> and now? [unsent]",
    ]);
    expect(state().pending).toMatchObject([{ state: "unsent" }]);
    for (const own of [...state().private, ...state().pending]) {
      expect(session.canSayAgain(own.key)).toBe(false);
      session.sayAgain(own.key);
    }
    receive(from("ann", "feed goes on"));
    session.goTo("feed");
    for (const own of state().pending) session.sayAgain(own.key);
    expect(sent()).toEqual([]);
    expect(show()[0]).toBe("< feed goes on");
    session.say(text("hello again"));
    expect(sent()).toEqual([{ author: "me-2", ...text("hello again") }]);
  });

  test("can be asked for again after a lost connection", async () => {
    open("me-1");
    pair();
    await lose();
    await world.pass(500);
    open("me-2");
    pair();
    expect(state().room).toBe("talking");
    session.say(text("hi"));
    expect(sent()).toEqual([{ channel: "random" }, { author: "me-2", ...text("hi") }]);
  });
});
