import { beforeEach, describe, expect, test } from "vitest";
import { pauseBefore } from "../src/connection/backoff.ts";
import { type Connection, type ConnectionState, connect } from "../src/connection/connection.ts";
import { type FakeWorld, fakeWorld } from "./support/fake-world.ts";

/** The connection always recovers, and knows which frames never left. */

let world: FakeWorld;
let connection: Connection;
let states: ConnectionState[];
let endings: { code: number; notLeft: number[] }[];
let frames: unknown[];
const state = () => states.at(-1);

function start() {
  connection = connect(world.surroundings, {
    stateChanged: (next) => states.push(next),
    frameCame: (frame) => frames.push(frame),
    ended: (code, notLeft) => endings.push({ code, notLeft }),
  });
}

beforeEach(() => {
  world = fakeWorld();
  states = [];
  endings = [];
  frames = [];
});

describe("a connection", () => {
  test("opens, and carries frames both ways", () => {
    start();
    expect(state()).toEqual({ phase: "connecting", attempt: 0, trouble: undefined });
    expect(connection.send(1, "too early")).toBe(false);
    world.socket().opens();
    expect(state()?.phase).toBe("open");
    expect(connection.send(2, "hello")).toBe(true);
    world.socket().receives("hi");
    expect(world.socket().sent).toEqual(["hello"]);
    expect(frames).toEqual(["hi"]);
  });

  test.each(["http", "nothing", "silent"] as const)(
    "that can't be opened says why: %s",
    async (answer) => {
      world.settings.answer = answer;
      start();
      world.socket().ends();
      await world.pass(0);
      expect(state()).toMatchObject({ phase: "waiting", trouble: answer, attempt: 1 });
    },
  );

  test("that the browser forbids doesn't crash the page", () => {
    world.settings.refuseToOpen = true;
    start();
    expect(state()).toMatchObject({ phase: "waiting", trouble: "forbidden" });
  });

  test("whose handshake is never answered times out", async () => {
    world.settings.answer = "silent";
    start();
    const silent = world.socket();
    await world.pass(5000);
    expect(silent.closed).toBe(true);
    expect(state()).toMatchObject({ phase: "waiting", trouble: "silent" });
    silent.opens(); // too late
    expect(state()?.phase).toBe("waiting");
  });

  test("that is lost is restored soon, without a click", async () => {
    start();
    world.socket().opens();
    await world.pass(2000);
    world.socket().ends(1001);
    expect(endings).toEqual([{ code: 1001, notLeft: [] }]);
    expect(state()).toMatchObject({ phase: "waiting", trouble: "lost", attempt: 0 });
    await world.pass(500);
    world.socket().opens();
    expect(world.sockets).toHaveLength(2);
    expect(state()?.phase).toBe("open");
  });

  test("that is lost is still called lost after a failed attempt", async () => {
    start();
    world.socket().opens();
    await world.pass(2000);
    world.socket().ends();
    await world.pass(500);
    world.socket().ends();
    await world.pass(0);
    expect(state()).toMatchObject({ phase: "waiting", trouble: "lost", attempt: 1 });
  });

  test("that keeps dropping at once is retried with growing pauses", async () => {
    start();
    const waits: number[] = [];
    for (let time = 0; time < 8; time++) {
      world.socket().opens();
      world.socket().ends();
      const now = state();
      if (now?.phase === "waiting") waits.push(now.retryAt - world.surroundings.now());
      await world.pass(waits.at(-1) ?? 0);
    }
    expect(waits.at(-1)).toBeGreaterThan(5000);
  });

  test("retries after longer and longer pauses, or at once when you ask", async () => {
    start();
    const pauses: number[] = [];
    for (let attempt = 1; attempt <= 7; attempt++) {
      world.socket().ends();
      await world.pass(0);
      const now = state();
      expect(now).toMatchObject({ phase: "waiting", attempt });
      if (now?.phase === "waiting") pauses.push(now.retryAt - world.surroundings.now());
      if (attempt < 7) await world.pass(pauses.at(-1) ?? 0);
    }
    expect(pauses).toEqual([750, 1500, 3000, 6000, 11_250, 11_250, 11_250]);
    const before = world.sockets.length;
    connection.tryNow();
    expect(state()?.phase).toBe("connecting");
    connection.tryNow(); // once is enough
    expect(world.sockets).toHaveLength(before + 1);
    world.socket().opens();
    await world.pass(15_000); // the pause that was cut short doesn't open another one
    expect(world.sockets).toHaveLength(before + 1);
  });

  test("knows which frames had not left when it ended", () => {
    start();
    const socket = world.socket();
    socket.opens();
    connection.send(1, "12345");
    socket.bufferedAmount = 0;
    connection.send(2, "12345");
    connection.send(3, "äöü"); // six bytes
    socket.bufferedAmount = 6; // all of the third is still here, and nothing else
    socket.ends();
    expect(endings[0]?.notLeft).toEqual([3]);
  });

  test("counts a frame that left only in part as not left", () => {
    start();
    const socket = world.socket();
    socket.opens();
    connection.send(1, "12345");
    socket.bufferedAmount = 5;
    connection.send(2, "12345");
    socket.bufferedAmount = 7;
    socket.ends();
    expect(endings[0]?.notLeft).toEqual([1, 2]);
  });
});

describe("pauses", () => {
  test("grow up to a limit", () => {
    const pauses = [0, 1, 2, 3, 4, 5, 9].map((attempt) => pauseBefore(attempt, 15_000, 1));
    expect(pauses).toEqual([500, 1000, 2000, 4000, 8000, 15_000, 15_000]);
  });

  test("differ from page to page, but are never zero", () => {
    expect(pauseBefore(3, 15_000, 0)).toBe(2000);
    expect(pauseBefore(3, 15_000, 0.5)).toBe(3000);
  });
});
