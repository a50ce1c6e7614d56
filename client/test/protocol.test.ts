import fc from "fast-check";
import { expect, test } from "vitest";
import { readFrame, writeChannel, writeMessage } from "../src/protocol/frames.ts";
import { findServer, httpAddress, isLocal } from "../src/protocol/server-address.ts";

/** Frames are parsed as the protocol says, and no frame crashes the page. */

const said = { type: "text", data: { text: "hi" } } as const;

test.each([
  ['{"id":"a1"}', { kind: "id", id: "a1" }],
  ['{"id":7}', { kind: "id", id: "7" }],
  [
    '{"author":"a1","type":"text","data":{"text":"hi"}}',
    { kind: "message", author: "a1", said, scheduled: false },
  ],
  [
    '{"author":"me","type":"text","data":{"text":"hi"}}',
    { kind: "message", author: undefined, said, scheduled: false },
  ],
  [
    '{"type":"text","data":{"text":"hi"}}',
    { kind: "message", author: undefined, said, scheduled: false },
  ],
  [
    '{"id":"x","author":"a1","type":"text","data":{"text":"hi"}}',
    { kind: "message", author: "a1", said, scheduled: false },
  ],
  [
    '{"author":"a1","type":"text","data":{"text":"hi","schedule":{"seconds":1}}}',
    { kind: "message", author: "a1", said, scheduled: true },
  ],
  [
    '{"author":"server","type":"error","data":{"code":"c","text":"t"}}',
    { kind: "error", code: "c", text: "t" },
  ],
  ['{"author":"server","type":"notice","data":null}', { kind: "notice", code: "", text: "" }],
  ['{"author":"mallory","type":"error","data":{"code":"c","text":"t"}}', { kind: "other" }],
  ['{"channel":"random"}', { kind: "channel", channel: "random" }],
  ['{"author":"a1","type":"text","data":{"text":5}}', { kind: "other" }],
  ["hello", { kind: "other", text: "hello" }],
  ["null", { kind: "other", text: "null" }],
  ["[1]", { kind: "other", text: "[1]" }],
])("%s", (frame, expected) => {
  expect(readFrame(frame)).toMatchObject(expected);
});

test("any text is parsed as some kind of frame", () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (frame) => void readFrame(frame)));
});

test("written frames follow the protocol", () => {
  expect(writeMessage("a1", said)).toBe('{"author":"a1","type":"text","data":{"text":"hi"}}');
  expect(writeMessage(undefined, said, { seconds: 9 })).toBe(
    '{"author":"me","type":"text","data":{"text":"hi","schedule":{"seconds":9}}}',
  );
  expect(writeChannel("random")).toBe('{"channel":"random"}');
});

test.each([
  ["", "127.0.0.1", "ws://127.0.0.1:8000/"],
  ["", "", "ws://127.0.0.1:8000/"],
  ["", "192.168.0.7", "ws://192.168.0.7:8000/"],
  ["?server=ws://localhost:8001", "x", "ws://localhost:8001/"],
  ["?server=localhost:8001", "x", "ws://localhost:8001/"],
  ["?server=http://localhost:8001", "x", "ws://localhost:8001/"],
  ["?server=https%3A%2F%2Fchat.example%2Froom%23top", "x", "wss://chat.example/room"],
  ["?server=", "x", "ws://x:8000/"],
])("%s on %s leads to %s", (search, hostname, url) => {
  expect(findServer(search, hostname)).toEqual({ ok: true, url });
});

test.each(["ws://", "ftp://x", "ws://localhost:99999", "javascript://x", "::", "a b"])(
  "?server=%s is no address",
  (given) => {
    const search = `?${new URLSearchParams({ server: given })}`;
    expect(findServer(search, "x")).toEqual({ ok: false, given });
  },
);

test("a server's HTTP address, and whether it is local", () => {
  expect(httpAddress("wss://x:1/")).toBe("https://x:1/");
  expect(isLocal("ws://localhost:8000/")).toBe(true);
  expect(isLocal("ws://[::1]:8000/")).toBe(true);
  expect(isLocal("ws://localhost.example:8000/")).toBe(false);
});
