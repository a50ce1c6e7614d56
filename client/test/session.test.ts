import { beforeEach, describe, expect, test } from "vitest";
import { type Explanation, explain } from "../src/chat/explain.ts";
import { type Entry, isSaidHere, type Message } from "../src/chat/model.ts";
import { type Session, startSession } from "../src/chat/session.ts";
import type { Said } from "../src/protocol/frames.ts";
import { wordsOf } from "../src/protocol/frames.ts";
import { type FakeWorld, fakeWorld } from "./support/fake-world.ts";

/** A whole conversation, with a server that says what the test wants. */

let world: FakeWorld;
let session: Session;

const text = (words: string): Said => ({ type: "text", data: { text: words } });
const from = (author: string, words: string) => ({ author, ...text(words) });
const server = (type: "error" | "notice", code: string, words = code) => ({
  author: "server",
  type,
  data: { code, text: words },
});
const state = () => session.state();
const sent = () => world.socket().sent.map((frame) => JSON.parse(frame));
const receive = (...frames: unknown[]) => {
  for (const frame of frames) world.socket().receives(frame);
};

/** The list as a person sees it: "<" for others, ">" for oneself, "*" for what happens. */
function show(entries: readonly Entry[] = state().feed): string[] {
  return entries.map((entry) => {
    if (entry.kind === "conversation") return `(${show(entry.entries).join(", ")})`;
    if (entry.kind === "happening") return `* ${entry.what.code}`;
    const fate =
      entry.delivery && entry.delivery !== "sent" ? ` [${entry.refusal ?? entry.delivery}]` : "";
    return `${entry.mine ? ">" : "<"} ${wordsOf(entry.said)}${fate}`;
  });
}

function open(id?: string) {
  world.socket().opens();
  if (id) receive({ id });
}

async function lose() {
  await world.pass(2000);
  world.socket().ends();
}

/** Talks to a stranger, as after a click on the button. */
function pair() {
  session.goTo("random");
  receive(server("notice", "waiting"), server("notice", "paired"));
}

beforeEach(() => {
  world = fakeWorld();
  session = startSession(world.surroundings);
});

describe("with everybody", () => {
  test("one's own words are drawn when they are sent, those of others when they come", () => {
    open("me-1");
    session.say(text("hello"));
    receive(from("ann", "hi"));
    expect(show()).toEqual(["> hello", "< hi"]);
    expect(sent()).toEqual([{ author: "me-1", type: "text", data: { text: "hello" } }]);
  });

  test("what is larger than a server takes is not sent, to the byte", () => {
    open("me-1");
    const frame = JSON.stringify({ author: "me-1", ...text("") }).length;
    expect(session.say(text("x".repeat(65_536 - frame + 1)))).toBe("too-long");
    expect(session.say(text("x".repeat(65_536 - frame)))).toBe("said");
    expect(state().feed).toHaveLength(1);
  });

  test("a line that is no JSON is shown as plain words of somebody", () => {
    open();
    receive("hello from a terminal");
    expect(state().feed[0]).toMatchObject({ mine: false, author: undefined });
    expect(show()).toEqual(["< hello from a terminal"]);
  });

  test("an error without a message to blame stands for itself", () => {
    open("me-1");
    receive(server("error", "new-code", "Something new."));
    expect(state().feed[0]).toMatchObject({ text: "Something new." });
  });

  test("a message that the server did not understand is marked", () => {
    open("me-1");
    session.say(text("hello"));
    receive(server("error", "bad-message"));
    expect(show()).toEqual(["> hello [bad-message]"]);
  });

  test("old messages make room, and the page says how many", () => {
    open("me-1");
    for (let count = 0; count < 3005; count++) receive(from("ann", `${count}`));
    expect(state().feed).toHaveLength(3000);
    expect(state().dropped).toBe(5);
  });
});

describe("when the connection is lost", () => {
  test("what is typed waits, and is sent in order when it is back", async () => {
    open("me-1");
    session.say(text("one"));
    await lose();
    session.say(text("two"));
    session.say(text("later"), { seconds: 9 });
    session.say({ type: "emoji", data: { emoji: "😋" } });
    expect(show()).toEqual(["> one", "* lost", "> two [queued]", "> 😋 [queued]"]);
    expect(state().pending[0]).toMatchObject({ state: "queued", due: undefined });
    await world.pass(500);
    open("me-2");
    expect(sent().map(({ data }) => data.text ?? data.emoji)).toEqual(["two", "later", "😋"]);
    expect(show()).toEqual(["> one", "* lost", "> two", "> 😋", "* back"]);
    expect(state().pending[0]).toMatchObject({ state: "waiting" });
  });

  test("what never left this machine is not sent, and can be said again or forgotten", async () => {
    open("me-1");
    session.say(text("stuck"));
    world.socket().bufferedAmount = 60;
    await lose();
    expect(show()).toEqual(["> stuck [unsent]", "* lost"]);
    await world.pass(500);
    open("me-2");
    const key = state().feed[0]?.key ?? 0;
    session.sayAgain(key);
    expect(show()).toEqual(["* back", "> stuck"]);
    expect(sent()).toEqual([{ author: "me-2", ...text("stuck") }]);
  });

  test("losses with nothing in between are one line", async () => {
    open("me-1");
    session.say(text("hello"));
    for (let time = 0; time < 3; time++) {
      await lose();
      await world.pass(500);
      open(`me-${time + 2}`);
    }
    expect(show()).toEqual(["> hello", "* back"]);
    expect(state().feed[1]).toMatchObject({ times: 3 });
  });

  test("what was said under an earlier id is still one's own", async () => {
    open("me-1");
    session.say(text("later"), { seconds: 9 });
    await lose();
    await world.pass(500);
    open("me-2");
    await world.pass(9000);
    receive(from("me-1", "later"));
    expect(state().pending).toEqual([]);
    expect(state().feed.at(-1)).toMatchObject({ mine: true, scheduled: "arrived" });
  });
});

describe("a message for later", () => {
  test("waits where one sees it, until it arrives", () => {
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

  test("that arrives when it is due is just what it should be", async () => {
    open("me-1");
    session.say(text("later"), { seconds: 9 });
    await world.pass(9000);
    receive(from("me-1", "later"));
    expect(state().feed[0]).toMatchObject({ scheduled: "arrived" });
  });

  test("leads nobody to the end of the list, as what was just said does", () => {
    open("me-1");
    session.say(text("now"));
    session.say(text("later"), { seconds: 9 });
    receive(from("me-1", "later"), from("me-1", "now"), from("ann", "hello"), "a line");
    expect(state().feed.map(isSaidHere)).toEqual([true, false, false, false, false]);
  });

  test("that is refused says so, and nothing has been said", () => {
    open("me-1");
    session.say(text("later"), { seconds: 9 });
    receive(server("error", "bad-schedule"));
    expect(state().pending).toMatchObject([{ state: "refused", refusal: "bad-schedule" }]);
    expect(show()).toEqual([]);
  });

  test("passed on at once by a server that doesn't wait is noticed by everybody", () => {
    open();
    session.say(text("later"), { seconds: 9 });
    receive(world.socket().sent[0]);
    expect(state().pending).toMatchObject([{ state: "not-kept" }]);
    expect(state().feed[0]).toMatchObject({ scheduled: "not-kept", mine: false });
  });

  test("is the one whose time has come, where several have the same words", async () => {
    open("me-1");
    session.say(text("ping"), { seconds: 60 });
    session.say(text("ping"), { seconds: 5 });
    await world.pass(5000);
    receive(from("me-1", "ping"));
    expect(state().pending).toMatchObject([{ schedule: { seconds: 60 }, state: "waiting" }]);
    expect(state().feed[0]).toMatchObject({ scheduled: "arrived" });
  });

  test("that has not come in time can be said again", async () => {
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
  });
});

describe("random chat", () => {
  test("goes through its states, by what the server says", () => {
    open("me-1");
    session.goTo("random");
    expect(state().place).toBe("asking");
    receive(server("notice", "waiting"));
    expect(state().place).toBe("looking");
    receive(server("notice", "paired"));
    expect(state().place).toBe("talking");
    session.say(text("psst"));
    receive(from("stranger", "hey"), server("notice", "partner-left"));
    expect(state().place).toBe("left");
    session.goTo("feed");
    expect(state().place).toBe("returning");
    receive(server("notice", "feed"));
    expect(state().place).toBe("feed");
    expect(show()).toEqual(["(* waiting, * paired, > psst, < hey, * partner-left)", "* feed"]);
    expect(sent().filter(({ channel }) => channel)).toEqual([
      { channel: "random" },
      { channel: "feed" },
    ]);
  });

  test("nothing can be said while a request is unanswered: it might reach the wrong people", () => {
    open("me-1");
    session.goTo("random");
    expect(session.say(text("for whom?"))).toBe("not-now");
    expect(sent()).toEqual([{ channel: "random" }]);
  });

  test("what everybody says until the server has answered stays with everybody", () => {
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
    expect(state().place).toBe("asking");
    await world.pass(3000);
    expect(state().place).toBe("feed");
    expect(show()).toEqual([
      "* new-code",
      "* constructor",
      "* __proto__",
      "* ",
      "* random-unknown",
    ]);
    pair();
    receive(server("notice", "constructor"));
    expect(state().place).toBe("talking");
  });

  test("a server that leads back to everybody unasked takes no private word there", async () => {
    open("me-1");
    pair();
    receive(server("notice", "feed"));
    expect(state()).toMatchObject({ place: "over", overBecause: "moved" });
    session.say(text("just for you"));
    expect(show(state().private).slice(2)).toEqual(["* moved", "> just for you [unsent]"]);
    receive(from("ann", "feed goes on"));
    await lose();
    expect(state()).toMatchObject({ place: "over", overBecause: "moved" });
    session.goTo("feed");
    expect(state().place).toBe("feed");
    expect(show()[0]).toBe("< feed goes on");
    expect(sent()).toEqual([{ channel: "random" }]);
  });

  test("the feed that one was never led out of is no surprise", () => {
    open("me-1");
    receive(server("notice", "feed"));
    session.goTo("random");
    receive(server("notice", "feed"));
    expect(state().place).toBe("feed");
    expect(show()).toEqual(["* feed", "* feed"]);
  });

  test("next that is never answered leaves one where one was", async () => {
    open("me-1");
    pair();
    session.goTo("random");
    await world.pass(3000);
    expect(state().place).toBe("talking");
    expect(show(state().private).at(-1)).toBe("* unanswered");
  });

  test("what is said to nobody is marked, oldest first", () => {
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

  test("what crosses the partner's leaving is marked as well", () => {
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
    expect(state().place).toBe("feed");
    expect(show()).toEqual(["> hello", "* random-unknown"]);
    expect(session.say(text("still here"))).toBe("said");
  });

  test("never leaks into the feed after a lost connection", async () => {
    open("me-1");
    pair();
    session.say(text("psst"));
    await lose();
    expect(state().place).toBe("over");
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

  test("can go on from a conversation that a lost connection has ended", async () => {
    open("me-1");
    pair();
    await lose();
    await world.pass(500);
    open("me-2");
    pair();
    expect(state().place).toBe("talking");
    session.say(text("hi"));
    expect(sent()).toEqual([{ channel: "random" }, { author: "me-2", ...text("hi") }]);
  });
});

describe("what the page notices about a server", () => {
  const explanation = (dismissed: Explanation[] = []) =>
    explain(state(), world.surroundings.now(), new Set(dismissed));

  test("an echo looks like somebody else, and is explained with the second message", () => {
    open();
    session.say(text("hello"));
    receive(world.socket().sent[0]);
    expect(show()).toEqual(["> hello", "< hello"]);
    expect(explanation()).toBe("maybe-echo");
    session.say(text("is there an echo?"));
    receive(world.socket().sent[1]);
    expect(explanation()).toBe("echo");
    expect(explanation(["echo"])).toBeUndefined();
  });

  test("neighbours who say the same are no echo, however prompt they are", async () => {
    open();
    for (const pause of [0, 400, 1500]) {
      session.say(text("hello"));
      await world.pass(pause);
      receive(world.socket().sent[0]);
      expect(state().findings).toEqual(["maybe-echo"]);
    }
    session.say(text("how are you?"));
    await world.pass(1500);
    receive(world.socket().sent.at(-1));
    expect(state().findings).toEqual(["maybe-echo"]);
  });

  test("the same words said by somebody later are no echo", async () => {
    open();
    session.say(text("hello"));
    await world.pass(4000);
    receive(world.socket().sent[0]);
    expect(explanation()).toBe("noId");
  });

  test("no id is explained after a moment, unless one comes", async () => {
    open();
    expect(explanation()).toBeUndefined();
    await world.pass(1000);
    expect(explanation()).toBe("noId");
    expect(explanation(["noId"])).toBeUndefined();
    receive({ id: "me-1" });
    expect(explanation()).toBeUndefined();
  });

  test("one's own message coming back is explained", () => {
    open("me-1");
    session.say(text("hello"));
    receive(from("me-1", "hello"));
    expect((state().feed[1] as Message).delivery).toBe("came-back");
    expect(explanation()).toBe("came-back");
  });

  test("a binary frame is explained, and does no harm", () => {
    open("me-1");
    receive(new ArrayBuffer(3));
    expect(explanation()).toBe("binary");
    expect(session.log.list().at(-1)).toMatchObject({ kind: "binary", bytes: 3 });
  });
});

test("the log keeps the last frames, both ways, with their sizes", async () => {
  open("me-1");
  session.say(text("안녕"));
  await lose();
  expect(session.log.list().map(({ kind }) => kind)).toEqual([
    "opened",
    "received",
    "sent",
    "closed",
  ]);
  expect(session.log.list()[2]?.bytes).toBe((world.sockets[0]?.sent[0]?.length as number) + 4);
  for (let count = 0; count < 600; count++) session.log.add({ kind: "received", text: "x" });
  expect(session.log.list()).toHaveLength(500);
  session.log.clear();
  expect(session.log.list()).toEqual([]);
});
