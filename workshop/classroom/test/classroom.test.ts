import { randomUUID } from "node:crypto";
import { lockedBy, noRules } from "@chatterbox/attendee/locked";
import { expect, test } from "vitest";
import { after, type BoardState } from "../page/src/board/state.ts";
import { joinCode, readAddress } from "../src/board-address.ts";
import { BoardFeed } from "../src/board-feed.ts";
import { rowOf } from "../src/board-view.ts";
import { Classroom, type Person } from "../src/classroom.ts";
import { limits } from "../src/limits.ts";
import { currentRules, isOver } from "../src/membership-file.ts";
import { Admission, RateLimit } from "../src/rate-limit.ts";
import { stuckAfter } from "../src/stuck-since.ts";

test("the rate limit lets anybody save as fast as they can, and stops a flood", () => {
  const person = new RateLimit(0);
  for (let save = 0; save < 600; save++) expect(person.take(20_000, save * 100)).toBe(true);
  const flood = new RateLimit(0);
  const taken = Array.from({ length: 1000 }, () => flood.take(100, 0)).filter(Boolean).length;
  expect(taken).toBeLessThan(100);
});

test("one machine can't take all connections", () => {
  const admission = new Admission();
  const entered = Array.from({ length: 600 }, () => admission.enter("10.0.0.9", 0));
  expect(entered.filter(Boolean).length).toBeLessThan(limits.connections);
  expect(admission.enter("10.0.0.10", 0)).toBe(true);
});

test("a full board drops whoever has been away longest, but nobody who is here", () => {
  const classroom = new Classroom();
  const people = Array.from({ length: limits.people }, () => classroom.enter(randomUUID(), ""));
  expect(classroom.enter(randomUUID(), "one too many")).toBeUndefined();
  const away = people[7];
  if (away) classroom.leave(away);
  expect(classroom.enter(randomUUID(), "")).toBeDefined();
  expect(classroom.people).toHaveLength(limits.people);
  expect(classroom.people).not.toContain(away);
});

test("numbers are never reused, so the page can tell a newcomer from someone removed", () => {
  const classroom = new Classroom();
  const feed = new BoardFeed(classroom, () => ({ code: "", url: "" }));
  let page: BoardState | undefined;
  const stop = feed.listen((event) => {
    page = after(page, event, 0);
  });
  const gone = classroom.enter(randomUUID(), "gone");
  classroom.remove(gone?.number ?? 0);
  const next = classroom.enter(randomUUID(), "next");
  feed.listen(() => {})(); // flushes what has been collected
  expect([...(page?.rows.values() ?? [])].map(({ name }) => name)).toEqual(["next"]);
  expect(next?.number).toBe(2);
  const saved = { people: [], rules: noRules, lastNumber: classroom.lastNumber };
  expect(new Classroom(saved).enter(randomUUID(), "")?.number).toBe(3);
  stop();
  feed.close();
});

test("a status without a failing check counts only if all checks pass", () => {
  const classroom = new Classroom();
  const person = classroom.enter(randomUUID(), "") as Person;
  classroom.update(person, { lesson: 2, passed: 3, total: 9, ago: 0 });
  expect(rowOf(person).lesson).toBeUndefined();
  classroom.update(person, { lesson: 2, passed: 9, total: 9, ago: 0 });
  expect(rowOf(person)).toMatchObject({ lesson: 2, passed: 9 });
});

test("a code stands for an address and a port, however it is written", () => {
  const addresses = [
    { host: "192.168.1.5", port: 4000 },
    { host: "192.168.255.254", port: 4000 },
    { host: "10.20.30.40", port: 4000 },
    { host: "172.16.0.9", port: 4000 },
    { host: "192.168.1.5", port: 4001 },
    { host: "8.8.8.8", port: 65_535 },
  ];
  const lengths = addresses.map((address) => joinCode(address).replace("-", "").length);
  expect(lengths).toEqual([4, 4, 6, 7, 10, 10]);
  for (const address of addresses) {
    const code = joinCode(address);
    expect(readAddress(code)).toEqual(address);
    expect(readAddress(code.toLowerCase().replace("-", " "))).toEqual(address);
    expect(readAddress(code.replaceAll("0", "O").replaceAll("1", "l"))).toEqual(address);
  }
  expect(joinCode({ host: "localhost", port: 4001 })).toBe("localhost:4001");
});

test("most typos in a code are found", () => {
  const code = joinCode({ host: "192.168.1.5", port: 4000 });
  const letters = [..."0123456789ABCDEFGHJKMNPQRSTVWXYZ"].filter((letter) => letter !== code[2]);
  const found = letters.filter((letter) => {
    try {
      readAddress(`${code.slice(0, 2)}${letter}${code[3]}`);
      return false;
    } catch (error) {
      return String(error).includes("is not a valid code");
    }
  });
  expect(found.length / letters.length).toBeGreaterThan(0.8);
});

test("an address is a name or a number, with or without a port", () => {
  expect(readAddress("http://192.168.1.5:4001/")).toEqual({ host: "192.168.1.5", port: 4001 });
  expect(readAddress("teachers-mac.local")).toEqual({ host: "teachers-mac.local", port: 4000 });
  expect(readAddress("[::1]:80")).toEqual({ host: "[::1]", port: 80 });
  for (const typed of ["", "a b", "http://", "me@host", "ZZZZ"])
    expect(() => readAddress(typed), typed).toThrow();
});

test("breaking an earlier check doesn't reset the clock of a later one", () => {
  const at = (title: string, position: number, ago = 0) => ({
    ...{ lesson: 2, passed: position, total: 9, ago },
    failure: { title, position, error: "", cause: null, transcript: [], hints: 0, hintsInAll: 3 },
  });
  const first = stuckAfter(undefined, at("echo", 4), 1000);
  const broken = stuckAfter(first, at("start", 0), 5000);
  expect(broken.since).toBe(1000);
  const fixed = stuckAfter(broken, at("echo", 4), 6000);
  expect(fixed.since).toBe(1000);
  const further = stuckAfter(fixed, at("broadcast", 6), 9000);
  expect(further.since).toBe(9000);
  expect(stuckAfter(further, at("broadcast", 6, 5000), 9500).since).toBe(9000);
  const whileAway = stuckAfter(undefined, at("echo", 4, 5000), 9000);
  expect(whileAway.since, "met while the board was away").toBe(4000);
  const passed = { lesson: 2, passed: 9, total: 9, ago: 0 };
  const done = stuckAfter(further, passed, 9900);
  expect(stuckAfter(done, passed, 12_000).since).toBe(9900);
});

test("a lock opens when all checks pass, and when the class is over", () => {
  const rules = { hints: [2], solutions: [2], announcement: null };
  expect(lockedBy(rules, 2, false)).toEqual({ hints: true, solution: true });
  expect(lockedBy(rules, 3, false)).toEqual({ hints: false, solution: false });
  expect(lockedBy(rules, 2, true)).toEqual({ hints: false, solution: false });
  const membership = { host: "h", port: 1, id: "", name: "", rules, at: 1000 };
  const [during, later] = [1000 + 11 * 3_600_000, 1000 + 13 * 3_600_000];
  expect(currentRules(membership, during)).toBe(rules);
  expect(currentRules(membership, later)).toBe(noRules);
  expect([isOver(membership, during), isOver(membership, later)]).toEqual([false, true]);
});
