import { describe, expect, test } from "vitest";
import { type Explanation, explain } from "../src/chat/explain.ts";
import type { Message } from "../src/chat/model.ts";
import {
  eachInASession,
  from,
  open,
  receive,
  session,
  show,
  state,
  text,
  world,
} from "./support/one-session.ts";

eachInASession();

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
