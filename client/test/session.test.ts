import { describe, expect, test } from "vitest";
import { type Explanation, explain } from "../src/chat/explain.ts";
import type { Message } from "../src/chat/model.ts";
import {
  eachInASession,
  from,
  lose,
  open,
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

describe("with everybody", () => {
  test("your messages appear when you send them, others' when they arrive", () => {
    open("me-1");
    session.say(text("hello"));
    receive(from("ann", "hi"));
    expect(show()).toEqual(["> hello", "< hi"]);
    expect(sent()).toEqual([{ author: "me-1", type: "text", data: { text: "hello" } }]);
  });

  test("a message one byte too large for a server is not sent", () => {
    open("me-1");
    const frame = JSON.stringify({ author: "me-1", ...text("") }).length;
    expect(session.say(text("x".repeat(65_536 - frame + 1)))).toBe("too-long");
    expect(session.say(text("x".repeat(65_536 - frame)))).toBe("said");
    expect(state().feed).toHaveLength(1);
  });

  test("a line that is not JSON is shown as somebody's plain text", () => {
    open();
    receive("hello from a terminal");
    expect(state().feed[0]).toMatchObject({ mine: false, author: undefined });
    expect(show()).toEqual(["< hello from a terminal"]);
  });

  test("an error that fits no message is shown on its own", () => {
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

  test("the oldest messages are dropped, and the page says how many", () => {
    open("me-1");
    for (let count = 0; count < 3005; count++) receive(from("ann", `${count}`));
    expect(state().feed).toHaveLength(3000);
    expect(state().dropped).toBe(5);
  });
});

describe("when the connection is lost", () => {
  test("messages are queued, and sent in order once it is back", async () => {
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

  test("messages that never left are marked, and can be sent again or discarded", async () => {
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

  test("several losses in a row are one line", async () => {
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

  test("messages sent under an earlier id are still yours", async () => {
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

test("the log keeps the last frames of both directions, with their sizes", async () => {
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

describe("what the page notices about the server", () => {
  const explanation = (dismissed: Explanation[] = []) =>
    explain(state(), world.surroundings.now(), new Set(dismissed));

  test("an echo looks like somebody else, and is explained with the second one", () => {
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

  test("neighbours who quickly say the same thing are not mistaken for an echo", async () => {
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

  test("the same words said later are not mistaken for an echo", async () => {
    open();
    session.say(text("hello"));
    await world.pass(4000);
    receive(world.socket().sent[0]);
    expect(explanation()).toBe("noId");
  });

  test("a missing id is explained after a moment, unless it arrives", async () => {
    open();
    expect(explanation()).toBeUndefined();
    await world.pass(1000);
    expect(explanation()).toBe("noId");
    expect(explanation(["noId"])).toBeUndefined();
    receive({ id: "me-1" });
    expect(explanation()).toBeUndefined();
  });

  test("your own message coming back is explained", () => {
    open("me-1");
    session.say(text("hello"));
    receive(from("me-1", "hello"));
    expect((state().feed[1] as Message).delivery).toBe("came-back");
    expect(explanation()).toBe("came-back");
  });

  test("a binary frame is explained and otherwise ignored", () => {
    open("me-1");
    receive(new ArrayBuffer(3));
    expect(explanation()).toBe("binary");
    expect(session.log.list().at(-1)).toMatchObject({ kind: "binary", bytes: 3 });
  });
});
