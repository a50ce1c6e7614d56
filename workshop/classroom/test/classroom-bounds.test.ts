// The board accepts at most what it must, and only whoever has the key can see people or steer.
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createConnection, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lockedBy, noRules } from "@chatterbox/attendee/locked";
import getPort from "get-port";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { after, type BoardState } from "../page/src/board/state.ts";
import { addressOf, codeOf, looksLikeCode } from "../src/address-code.ts";
import { Admission } from "../src/admission.ts";
import { BoardFeed } from "../src/board-feed.ts";
import { BoardLink } from "../src/board-link.ts";
import { readPlace } from "../src/board-place.ts";
import { type Details, type Everything, rowOf } from "../src/board-view.ts";
import { Classroom, type Person } from "../src/classroom.ts";
import { frameOf } from "../src/fit.ts";
import { currentRules, isOver } from "../src/membership-file.ts";
import { offeredFiles } from "../src/own-status.ts";
import { nickname, plainLine, plainLines } from "../src/plain-text.ts";
import { closed, limits } from "../src/protocol.ts";
import { RateLimit } from "../src/rate-limit.ts";
import { readMessage } from "../src/read-message.ts";
import { type ServedBoard, serveBoard } from "../src/serve-board.ts";
import { recallBoard } from "../src/store.ts";
import { standingAfter } from "../src/stuck-since.ts";

const hello = (name = "", id = randomUUID() as string) => ({ type: "hello", id, name });
const status = { type: "status", lesson: 2, passed: 9, total: 9, ago: 0 };

describe("a board over the wire", { timeout: 30_000 }, () => {
  let folder: string;
  let board: ServedBoard;
  let port: number;
  let key: string;
  const sockets: WebSocket[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "chatterbox-board-"));
    port = await getPort();
    board = await serveBoard(folder, port, await recallBoard(folder));
    key = new URL(board.boardUrl).hash.slice("#key=".length);
  });
  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.terminate();
  });
  afterAll(async () => {
    await board.close();
    await rm(folder, { recursive: true, force: true });
  });

  function connect(options = {}, path = "/classroom"): WebSocket {
    const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, options);
    sockets.push(socket);
    return socket;
  }

  /** Sends messages, and resolves with how the board ends the connection. */
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

  /** Sends bytes as they are. @returns the socket, half open, and what came back until the other end closed */
  async function raw(text: string, to = port): Promise<{ socket: Socket; text: string }> {
    const socket = createConnection({ host: "127.0.0.1", port: to, allowHalfOpen: true });
    socket.on("error", () => {});
    socket.write(text);
    let answer = "";
    socket.on("data", (data) => {
      answer += data;
    });
    await once(socket, "end");
    return { socket, text: answer };
  }

  /** All that the page is told when it is opened. */
  async function everything(): Promise<Everything> {
    const over = new AbortController();
    const { body } = await ask("/board/events", { signal: over.signal });
    let text = "";
    for await (const chunk of body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += chunk;
      if (text.includes("\n\n")) break;
    }
    over.abort();
    return JSON.parse(text.slice("data: ".length, text.indexOf("\n\n")));
  }

  /** The code that somebody shows, as a click on their name does. */
  async function codeOfPerson(who: string): Promise<Details["code"]> {
    const row = (await everything()).rows.find(({ name }) => name === who);
    const details = await ask(`/board/person?number=${row?.number}`);
    return ((await details.json()) as Details).code;
  }

  const ask = (path: string, init: RequestInit = {}, given = key) =>
    fetch(`http://127.0.0.1:${port}${path}`, {
      ...init,
      headers: { authorization: `Bearer ${given}` },
    });
  const post = (path: string, body: string, given = key) =>
    ask(path, { method: "POST", body }, given);

  test("shows nobody and does nothing without the key", async () => {
    for (const wrong of ["", "wrong", `${key}x`, key.slice(1), key.toLowerCase()]) {
      for (const path of ["/board/events", "/board/person?number=1", "/board/hold", "/board/x"])
        expect((await ask(path, {}, wrong)).status, path).toBe(403);
      expect((await post("/board/word", '{"word":"hello"}', wrong)).status).toBe(403);
      expect((await post("/board/remove", '{"number":1}', wrong)).status).toBe(403);
    }
    expect((await fetch(`http://127.0.0.1:${port}/board/events?key=${key}`)).status).toBe(403);
    const everybody = await (await fetch(`http://127.0.0.1:${port}/whereabouts`)).json();
    expect(Object.keys(everybody as object).sort()).toEqual(["place", "url"]);
    if (process.platform !== "win32")
      expect((await stat(join(folder, "key"))).mode & 0o077, "others can't read it").toBe(0);
  });

  test("lets a page do nothing but talk to it, and tells nobody where a reader comes from", async () => {
    const { headers } = await fetch(`http://127.0.0.1:${port}/whereabouts`);
    expect(headers.get("content-security-policy")).toMatch(/default-src 'none'.*frame-ancestors/);
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("access-control-allow-origin")).toBeNull();
  });

  test("refuses an instructor's wish that it can't read", async () => {
    const wishes = ['{"what":"hints","lesson":99,"held":true}', '{"what":"x"}', "[", "null", '"a"'];
    for (const wish of [...wishes, `{"word":"${"x".repeat(20_000)}"}`])
      expect((await post("/board/hold", wish)).status, wish.slice(0, 40)).toBe(400);
    expect((await post("/board/word", '{"word":7}')).status).toBe(400);
    expect((await post("/board/remove", '{"number":"1"}')).status).toBe(400);
    expect((await post("/board/constructor", "{}")).status).toBe(404);
  });

  test("ends a connection that says what it should not", async () => {
    expect((await raw("GET //[ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")).text).toMatch(
      / 404 /,
    );
    const first = [status, { type: "steer" }, "no JSON", "null", Buffer.from([1, 2])];
    for (const message of first) expect(await endOf(message)).toBe(closed.refused);
    expect(await endOf(hello(), hello())).toBe(closed.refused);
    expect(await endOf({ ...hello(), id: "me" })).toBe(closed.refused);
    expect(await endOf(hello(), { ...status, lesson: 99 })).toBe(closed.refused);
    expect(await endOf(hello(), "x".repeat(limits.frame + 1)), "too big").toBe(1009);
    const flood = Array.from({ length: 500 }, () => status);
    expect(await endOf(hello(), ...flood), "too often").toBe(1006);
  });

  test("lets no page of the web in, and nobody elsewhere", async () => {
    for (const socket of [connect({ origin: "http://evil.example" }), connect({}, "/other")]) {
      const [, response] = await once(socket, "unexpected-response");
      expect([403, 404]).toContain(response.statusCode);
      socket.on("error", () => {});
    }
  });

  test("ends although a client that it has refused stays half open", async () => {
    const other = await mkdtemp(join(tmpdir(), "chatterbox-board-"));
    const ending = await serveBoard(other, await getPort(), await recallBoard(other));
    const { port } = new URL(ending.boardUrl);
    const upgrade =
      "GET /other HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n";
    const { socket, text } = await raw(upgrade, Number(port));
    expect(text).toMatch(/ 404 /);
    await ending.close();
    socket.destroy();
    await rm(other, { recursive: true });
  });

  test("shows code until the connection that has offered it ends, and no other", async () => {
    const id = randomUUID();
    const enter = async () => {
      const socket = connect();
      await once(socket, "open");
      socket.send(JSON.stringify(hello("Twice", id)));
      await once(socket, "message");
      return socket;
    };
    const [old, next] = [await enter(), await enter()];
    const files = [{ name: "server.ts", text: "mine" }];
    next.send(JSON.stringify({ type: "offer", files }));
    const code = () => codeOfPerson("Twice");
    await expect.poll(code).toEqual(files);
    old.send(JSON.stringify({ type: "withdraw" }));
    old.close();
    await once(old, "close");
    expect(await code()).toEqual(files);
    next.close();
    await expect.poll(code).toBeUndefined();
  });

  test("takes as much code as fits, in any script, and does not end the connection", async () => {
    const codes: number[] = [];
    let onRules = () => {};
    const entered = new Promise<void>((resolve) => {
      onRules = resolve;
    });
    const me = { id: randomUUID(), name: "Long" };
    const link = new BoardLink({ host: "127.0.0.1", port }, me, {
      onRules,
      onLost: (code) => codes.push(code),
    });
    link.open();
    await entered;
    link.offer(offeredFiles(new Map([["server.ts", "가".repeat(70_000)]])));
    const lengthOf = async () => (await codeOfPerson("Long"))?.[0]?.text.length ?? 0;
    await expect.poll(lengthOf).toBeGreaterThan(60_000);
    expect(codes).toEqual([]);
    link.close();
  });

  test("keeps what it has, whole, for whoever starts it again, and nothing of another day", async () => {
    const socket = connect();
    await once(socket, "open");
    socket.send(JSON.stringify(hello("Mina")));
    await once(socket, "message");
    socket.send(JSON.stringify(status));
    await post("/board/hold", '{"what":"hints","lesson":3,"held":true}');
    const kept = async () => (await recallBoard(folder)).people.some(({ status }) => status);
    await expect.poll(kept, { timeout: 10_000 }).toBe(true);
    const { people, rules } = await recallBoard(folder);
    expect(people.at(-1)).toMatchObject({ name: "Mina", status: { lesson: 2, passed: 9 } });
    expect(rules.hints).toEqual([3]);
    const later = await recallBoard(folder, Date.now() + 13 * 60 * 60 * 1000);
    expect([later.people, later.rules.hints, later.port]).toEqual([[], [], undefined]);
    const other = await mkdtemp(join(tmpdir(), "chatterbox-board-"));
    await writeFile(
      join(other, "board.json"),
      (await readFile(join(folder, "board.json"))).subarray(9),
    );
    expect(await recallBoard(other)).toMatchObject({ people: [], rules: noRules });
    await rm(other, { recursive: true });
  });
});

test("a message is cut to its limits, cleaned, and rid of what nobody asked for", () => {
  const entry = {
    ms: 1,
    who: "Ann\u202e",
    action: "sends",
    what: "x".repeat(9000),
    insteadOf: "x".repeat(9000),
    code: "secret",
  };
  const failing = {
    title: `a\u0000b${"t".repeat(500)}`,
    place: 3,
    error: "e".repeat(5000),
    cause: 7,
    transcript: [...Array(500).fill(entry), { ...entry, action: "explodes" }, null, "x"],
    code: "secret",
  };
  const read = readMessage(JSON.stringify({ ...status, failing, admin: true }));
  if (read?.type !== "status" || !read.failing) throw new Error("it was not read");
  expect(read.failing.title).toHaveLength(limits.title);
  expect(read.failing.error).toHaveLength(limits.sentence);
  expect(read.failing.cause).toBeNull();
  expect(read.failing.transcript.length).toBeLessThanOrEqual(limits.entries);
  expect(read.failing.transcript[0]?.what).toHaveLength(limits.entry);
  expect(read.failing.transcript[0]?.insteadOf).toHaveLength(limits.entry);
  expect(read.failing.transcript[0]?.who).toBe("Ann");
  expect(JSON.stringify(read)).not.toMatch(/secret|admin|explodes/);
  const files = Array.from({ length: 50 }, (_, at) => ({
    name: `${at}.ts`,
    text: "y".repeat(9000),
  }));
  const offer = readMessage(JSON.stringify({ type: "offer", files }));
  if (offer?.type !== "offer") throw new Error("it was not read");
  expect(offer.files).toHaveLength(limits.files);
  expect(offer.files.reduce((sum, { text }) => sum + text.length, 0)).toBe(limits.code);
  for (const bad of ['{"type":"status"}', '{"type":"__proto__"}', "[]", "1", '{"type":"hello"}'])
    expect(readMessage(bad), bad).toBeUndefined();
});

test("a nickname is a line of at most 40 characters as people count them", () => {
  expect(nickname("  Mina \n\t Kim ", 40)).toBe("Mina Kim");
  expect(nickname("👩‍💻".repeat(60), 40)).toBe("👩‍💻".repeat(40));
  expect(nickname("a\u200b\u202eb\u2066c\ud800", 40)).toBe("abc");
  expect(nickname("\u3164\u2800 \u115f", 40)).toBe("");
  expect(nickname(`z${"\u0301".repeat(50)}`, 40).length).toBeLessThan(5);
  expect(nickname("각", 40)).toBe("각");
  expect(plainLine("a\r\nb\u2028c", 10)).toBe("a b c");
  expect(plainLines("a\r\n\tb\u202e\u0007", 10)).toBe("a\n\tb");
  expect(plainLine(`x${"😀".repeat(9)}`, 4)).toBe("x😀");
});

test("a runner may save as fast as anybody can, and a flood is stopped", () => {
  const person = new RateLimit(0);
  for (let save = 0; save < 600; save++) expect(person.take(20_000, save * 100)).toBe(true);
  const flood = new RateLimit(0);
  const taken = Array.from({ length: 1000 }, () => flood.take(100, 0)).filter(Boolean).length;
  expect(taken).toBeLessThan(100);
  const door = new Admission();
  const entered = Array.from({ length: 600 }, () => door.enter("10.0.0.9", 0)).filter(Boolean);
  expect(entered.length, "one machine can't take everybody's place").toBeLessThan(
    limits.connections,
  );
  expect(door.enter("10.0.0.10", 0)).toBe(true);
});

test("a full board lets whoever is away longest go, and nobody who is there", () => {
  const classroom = new Classroom();
  const people = Array.from({ length: limits.people }, () => classroom.enter(randomUUID(), ""));
  expect(classroom.enter(randomUUID(), "one too many")).toBeUndefined();
  const away = people[7];
  if (away) classroom.leave(away);
  expect(classroom.enter(randomUUID(), "")).toBeDefined();
  expect(classroom.people).toHaveLength(limits.people);
  expect(classroom.people).not.toContain(away);
});

test("a number is never given twice: who comes when the last has gone is seen on the page", () => {
  const classroom = new Classroom();
  const feed = new BoardFeed(classroom, () => ({ place: "", url: "" }));
  let page: BoardState | undefined;
  const end = feed.listen((event) => {
    page = after(page, event, 0);
  });
  const gone = classroom.enter(randomUUID(), "gone");
  classroom.remove(gone?.number ?? 0);
  const next = classroom.enter(randomUUID(), "next");
  feed.listen(() => {})(); // whatever waits is told now
  expect([...(page?.rows.values() ?? [])].map(({ name }) => name)).toEqual(["next"]);
  expect(next?.number).toBe(2);
  const kept = { people: [], rules: noRules, highest: classroom.highest };
  expect(new Classroom(kept).enter(randomUUID(), "")?.number).toBe(3);
  end();
  feed.close();
});

test("nobody is done because no check is named: only when all pass", () => {
  const classroom = new Classroom();
  const person = classroom.enter(randomUUID(), "") as Person;
  classroom.hear(person, { lesson: 2, passed: 3, total: 9, ago: 0 });
  expect(rowOf(person).lesson).toBeUndefined();
  classroom.hear(person, { lesson: 2, passed: 9, total: 9, ago: 0 });
  expect(rowOf(person)).toMatchObject({ lesson: 2, passed: 9 });
});

test("a long message loses what is too much of it, and no more", () => {
  const texts = [
    "a".repeat(300_000),
    "가".repeat(100_000),
    "\u0007".repeat(100_000),
    "😀".repeat(90_000),
  ];
  for (const text of texts) {
    const frame = frameOf({
      type: "offer",
      files: [
        { name: "short.ts", text: "kept" },
        { name: "b", text },
      ],
    });
    expect(Buffer.byteLength(frame)).toBeLessThanOrEqual(limits.frame);
    expect(Buffer.byteLength(frame)).toBeGreaterThan(limits.frame - 10);
    expect(frame).toContain("kept");
  }
  const entry = {
    ms: 1,
    who: "Ann",
    action: "sends",
    what: "가".repeat(600),
    insteadOf: "나".repeat(600),
  } as const;
  const failing = { title: "t", place: 1, error: "", cause: null, hints: 0, hintsInAll: 3 };
  const transcript = [...Array(79).fill(entry), { ...entry, who: "last" }];
  const long = { type: "status", lesson: 2, passed: 1, total: 9, ago: 0 } as const;
  const frame = frameOf({ ...long, failing: { ...failing, transcript } });
  expect(Buffer.byteLength(frame)).toBeLessThanOrEqual(limits.frame);
  expect(frame).toContain('"last"');
});

test("a code stands for an address and a port; a slip in it is found, or at least most are", () => {
  const addresses = [
    { host: "192.168.1.5", port: 4000 },
    { host: "192.168.255.254", port: 4000 },
    { host: "10.20.30.40", port: 4000 },
    { host: "172.16.0.9", port: 4000 },
    { host: "192.168.1.5", port: 4001 },
    { host: "8.8.8.8", port: 65_535 },
  ];
  const lengths = addresses.map((address) => codeOf(address).replace("-", "").length);
  expect(lengths).toEqual([4, 4, 6, 7, 10, 10]);
  for (const address of addresses) {
    const code = codeOf(address);
    expect(addressOf(code)).toEqual(address);
    expect(addressOf(code.toLowerCase().replace("-", " "))).toEqual(address);
    expect(addressOf(code.replaceAll("0", "O").replaceAll("1", "l"))).toEqual(address);
    expect(looksLikeCode(code)).toBe(true);
  }
  const code = codeOf({ host: "192.168.1.5", port: 4000 });
  const slips = [..."0123456789ABCDEFGHJKMNPQRSTVWXYZ"].filter((letter) => letter !== code[2]);
  const found = slips.filter((letter) => !addressOf(`${code.slice(0, 2)}${letter}${code[3]}`));
  expect(found.length / slips.length).toBeGreaterThan(0.8);
  expect(readPlace(code)).toEqual({ host: "192.168.1.5", port: 4000 });
  expect(readPlace("http://192.168.1.5:4001/")).toEqual({ host: "192.168.1.5", port: 4001 });
  expect(readPlace("teachers-mac.local")).toEqual({ host: "teachers-mac.local", port: 4000 });
  expect(readPlace("[::1]:80")).toEqual({ host: "[::1]", port: 80 });
  for (const place of ["", "a b", "http://", "me@host", "ZZZZ"])
    expect(() => readPlace(place), place).toThrow();
});

test("nobody is less stuck because an earlier check breaks while they try", () => {
  const at = (title: string, place: number, ago = 0) => ({
    ...{ lesson: 2, passed: place, total: 9, ago },
    failing: { title, place, error: "", cause: null, transcript: [], hints: 0, hintsInAll: 3 },
  });
  const first = standingAfter(undefined, at("echo", 4), 1000);
  const broken = standingAfter(first, at("start", 0), 5000);
  expect(broken.since).toBe(1000);
  const mended = standingAfter(broken, at("echo", 4), 6000);
  expect(mended.since).toBe(1000);
  const further = standingAfter(mended, at("broadcast", 6), 9000);
  expect(further.since).toBe(9000);
  expect(standingAfter(further, at("broadcast", 6, 5000), 9500).since).toBe(9000);
  expect(
    standingAfter(undefined, at("echo", 4, 5000), 9000).since,
    "met while the board was away",
  ).toBe(4000);
  const done = standingAfter(further, { lesson: 2, passed: 9, total: 9, ago: 0 }, 9900);
  expect(standingAfter(done, { lesson: 2, passed: 9, total: 9, ago: 0 }, 12_000).since).toBe(9900);
});

test("what is held back opens when all checks pass, and when the class is long over", () => {
  const rules = { hints: [2], solutions: [2], word: null };
  expect(lockedBy(rules, 2, false)).toEqual({ hints: true, solution: true });
  expect(lockedBy(rules, 3, false)).toEqual({ hints: false, solution: false });
  expect(lockedBy(rules, 2, true)).toEqual({ hints: false, solution: false });
  const membership = { host: "h", port: 1, id: "", name: "", rules, at: 1000 };
  expect(currentRules(membership, 1000 + 11 * 3_600_000)).toBe(rules);
  expect(currentRules(membership, 1000 + 13 * 3_600_000)).toBe(noRules);
  expect(isOver(membership, 1000 + 11 * 3_600_000), "joined again by itself").toBe(false);
  expect(isOver(membership, 1000 + 13 * 3_600_000), "only when asked to").toBe(true);
});
