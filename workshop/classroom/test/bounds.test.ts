// The board accepts no more than it needs; only the key gives access to people and controls.
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { readFile, stat, writeFile } from "node:fs/promises";
import { createConnection, type Socket } from "node:net";
import { join as joinPath } from "node:path";
import { noRules } from "@chatterbox/attendee/locked";
import { afterEach, expect, test } from "vitest";
import { WebSocket } from "ws";
import { BoardLink } from "../src/board-link.ts";
import { closed, limits } from "../src/limits.ts";
import { loadBoard } from "../src/store.ts";
import { openBoard, sharedBoard, temporaryFolder } from "./support.ts";

const board = sharedBoard();
const sockets: WebSocket[] = [];
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.terminate();
});

const hello = (name = "", id = randomUUID() as string) => ({ type: "hello", id, name });
const status = { type: "status", lesson: 2, passed: 9, total: 9, ago: 0 };
const pass = (path: string) => fetch(`http://${board.address}${path}`);

function connect(options = {}, path = "/classroom"): WebSocket {
  const socket = new WebSocket(`ws://${board.address}${path}`, options);
  sockets.push(socket);
  return socket;
}

async function enter(name: string, id?: string): Promise<WebSocket> {
  const socket = connect();
  await once(socket, "open");
  socket.send(JSON.stringify(hello(name, id)));
  await once(socket, "message");
  return socket;
}

/** Sends messages. @returns the code with which the board closes the connection */
async function endOf(...messages: (object | string | Buffer)[]): Promise<number> {
  const socket = connect();
  await once(socket, "open");
  for (const message of messages) {
    const isRaw = typeof message === "string" || Buffer.isBuffer(message);
    socket.send(isRaw ? message : JSON.stringify(message));
  }
  const [code] = await once(socket, "close");
  return code;
}

/** Sends raw bytes. @returns the socket, half open, and what arrived until the board closed it */
async function raw(text: string, port = board.port): Promise<{ socket: Socket; text: string }> {
  const socket = createConnection({ host: "127.0.0.1", port, allowHalfOpen: true });
  socket.on("error", () => {});
  socket.write(text);
  let answer = "";
  socket.on("data", (data) => {
    answer += data;
  });
  await once(socket, "end");
  return { socket, text: answer };
}

/** The code that somebody shares. */
async function codeOf(name: string) {
  return (await board.details(await board.row((row) => row.name === name))).code;
}

test("shows nobody and does nothing without the key", async () => {
  const { key } = board;
  for (const wrong of ["", "wrong", `${key}x`, key.slice(1), key.toLowerCase()]) {
    for (const path of ["/board/events", "/board/person?number=1", "/board/lock", "/board/x"])
      expect((await board.fetch(path, {}, wrong)).status, path).toBe(403);
    expect(await board.act("announce", { text: "hello" }, wrong)).toBe(403);
    expect(await board.act("remove", { number: 1 }, wrong)).toBe(403);
  }
  expect((await pass(`/board/events?key=${key}`)).status).toBe(403);
  expect(Object.keys((await (await pass("/join")).json()) as object).sort()).toEqual([
    "code",
    "url",
  ]);
  if (process.platform !== "win32")
    expect((await stat(joinPath(board.folder, "key"))).mode & 0o077, "readable by others").toBe(0);
});

test("lets its page talk to nothing else, and sends no referrer", async () => {
  const { headers } = await pass("/join");
  expect(headers.get("content-security-policy")).toMatch(/default-src 'none'.*frame-ancestors/);
  expect(headers.get("referrer-policy")).toBe("no-referrer");
  expect(headers.get("access-control-allow-origin")).toBeNull();
});

test("rejects invalid requests", async () => {
  const bad = ['{"what":"hints","lesson":99,"locked":true}', '{"what":"x"}', "[", "null", '"a"'];
  for (const body of [...bad, `{"text":"${"x".repeat(20_000)}"}`])
    expect(await board.act("lock", body), body.slice(0, 40)).toBe(400);
  expect(await board.act("announce", { text: 7 })).toBe(400);
  expect(await board.act("remove", { number: "1" })).toBe(400);
  expect(await board.act("constructor")).toBe(404);
});

test("closes a connection that sends invalid, oversized or too many messages", async () => {
  const { text } = await raw("GET //[ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  expect(text).toMatch(/ 404 /);
  for (const first of [status, { type: "steer" }, "no JSON", "null", Buffer.from([1, 2])])
    expect(await endOf(first)).toBe(closed.refused);
  expect(await endOf(hello(), hello())).toBe(closed.refused);
  expect(await endOf({ ...hello(), id: "me" })).toBe(closed.refused);
  expect(await endOf(hello(), { ...status, lesson: 99 })).toBe(closed.refused);
  expect(await endOf(hello(), "x".repeat(limits.frame + 1)), "too big").toBe(closed.tooBig);
  const flood = Array.from({ length: 500 }, () => status);
  expect(await endOf(hello(), ...flood), "too often").toBe(1006);
});

test("refuses web pages, and WebSockets at other paths", async () => {
  for (const socket of [connect({ origin: "http://evil.example" }), connect({}, "/other")]) {
    const [, response] = await once(socket, "unexpected-response");
    expect([403, 404]).toContain(response.statusCode);
    socket.on("error", () => {});
  }
});

test("stops even if a client that it refused stays half open", async () => {
  const ending = await openBoard();
  const upgrade =
    "GET /other HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n";
  const { socket, text } = await raw(upgrade, ending.port);
  expect(text).toMatch(/ 404 /);
  await ending.close();
  socket.destroy();
});

test("shows code until the very connection that shared it ends", async () => {
  const id = randomUUID();
  const [old, next] = [await enter("Twice", id), await enter("Twice", id)];
  const files = [{ name: "server.ts", text: "mine" }];
  next.send(JSON.stringify({ type: "share", files }));
  await board.row(({ name, sharesCode }) => name === "Twice" && sharesCode);
  expect(await codeOf("Twice")).toEqual(files);
  old.send(JSON.stringify({ type: "unshare" }));
  old.close();
  await once(old, "close");
  expect(await codeOf("Twice")).toEqual(files);
  next.close();
  await board.row(({ name, sharesCode }) => name === "Twice" && !sharesCode);
});

test("takes as much code as fits, in any script, without losing the connection", async () => {
  const codes: number[] = [];
  let onRules = () => {};
  const entered = new Promise<void>((resolve) => {
    onRules = resolve;
  });
  const me = { id: randomUUID(), name: "Long" };
  const link = new BoardLink({ host: "127.0.0.1", port: board.port }, me, {
    onRules,
    onLost: (code) => codes.push(code),
  });
  link.open();
  await entered;
  link.share([{ name: "server.ts", text: "가".repeat(70_000) }]);
  await board.row(({ name, sharesCode }) => name === "Long" && sharesCode);
  expect((await codeOf("Long"))?.[0]?.text.length).toBeGreaterThan(60_000);
  expect(codes).toEqual([]);
  link.close();
});

test("loads what it saved on the same day; a damaged file loads as an empty board", async () => {
  const own = await openBoard();
  const socket = new WebSocket(`ws://${own.address}/classroom`);
  sockets.push(socket);
  await once(socket, "open");
  socket.send(JSON.stringify(hello("Mina")));
  socket.send(JSON.stringify(status));
  await own.row(({ lesson }) => lesson === 2);
  await own.act("lock", { what: "hints", lesson: 3, locked: true });
  await own.close();
  const { people, rules } = await loadBoard(own.folder);
  expect(people).toMatchObject([{ name: "Mina", status: { lesson: 2, passed: 9 } }]);
  expect(rules.hints).toEqual([3]);
  const later = await loadBoard(own.folder, Date.now() + 13 * 60 * 60 * 1000);
  expect([later.people, later.rules.hints, later.port]).toEqual([[], [], undefined]);
  expect(later.lastPort).toBe(own.port);
  const damaged = await temporaryFolder();
  const text = await readFile(joinPath(own.folder, "board.json"));
  await writeFile(joinPath(damaged, "board.json"), text.subarray(9));
  expect(await loadBoard(damaged)).toMatchObject({ people: [], rules: noRules });
});
