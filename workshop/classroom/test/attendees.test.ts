// The board shows how a room is doing, and disturbs nobody. The attendees run in this process.
import { readFile } from "node:fs/promises";
import { join as joinPath } from "node:path";
import { requireHints, requireStages } from "@chatterbox/attendee/locked";
import { inTemporaryPlayground } from "@chatterbox/attendee/playground";
import { saveProgress } from "@chatterbox/attendee/progress";
import { newChecks } from "@chatterbox/checks/catalogue";
import { type Step, steps } from "@chatterbox/stages/stages";
import { freePort } from "@chatterbox/testing/free-port";
import { expect, test } from "vitest";
import { runningBoard } from "../src/board-key.ts";
import { joinClassroom } from "../src/membership.ts";
import { loadMembership, lockedNow, saveMembership } from "../src/membership-file.ts";
import { loadBoard } from "../src/store.ts";
import { join, membershipIn, openBoard, said, temporaryFolder } from "./support.ts";

const lesson = steps[2] as Step;
const [title = ""] = newChecks(lesson).map(({ title }) => title);

test("shows who is at which check, what happened there, and never the code", async () => {
  const board = await openBoard();
  const mina = await join({ classroom: board.address, name: "Mina" });
  const transcript = [
    { ms: 1, who: "Ann", action: "sends" as const, what: "hi" },
    { ms: 9, who: "Bob", action: "misses" as const, insteadOf: "hi", unexpected: true },
  ];
  const error = said("Bob heard nothing.");
  mina.save(title, { error, cause: said("You forgot Bob."), transcript });
  const row = await board.row(({ failing }) => failing !== undefined);
  expect(row).toMatchObject({ name: "Mina", here: true, lesson: 2, failing: title });
  expect(row.passed).toBe(row.position);
  const { failure, code } = await board.details(row);
  expect(failure).toMatchObject({ error, cause: "You forgot Bob.", transcript, hintsInAll: 3 });
  expect(code).toBeUndefined();

  const output =
    'throw new Error("my secret")\n      ^\n\nError: my secret\n    at server.ts:1:7\n';
  mina.save(mina.lesson.state.checks[0]?.title, { output, crashed: true });
  const crashed = await board.row(({ failing }) => failing !== title);
  expect(await board.details(crashed)).toMatchObject({ failure: { crash: "Error: my secret" } });
  expect(crashed.since, "an earlier check doesn't reset the clock").toBe(row.since);
  mina.save();
  await board.row(({ failing, passed }) => !failing && passed > 0);
  mina.leave();
  await board.row(({ here }) => !here);
});

test("calls an attendee without a name a guest", async () => {
  const board = await openBoard();
  const guest = await join({ classroom: board.address });
  const { number } = await board.row(({ here }) => here);
  await guest.told(`on the board of the classroom at ${board.address}, as guest ${number}.`);
});

test("shows the hints they have seen", async () => {
  const board = await openBoard();
  const attendee = await join({ classroom: board.address });
  const hinted = { at: 0, passed: 0, total: 0, hints: { [title]: 2 } };
  attendee.lesson.change({ progress: steps.map(() => hinted) });
  attendee.save(title);
  const row = await board.row(({ failing }) => failing === title);
  const { hints } = newChecks(lesson)[0] as { hints: readonly string[] };
  expect((await board.details(row)).hints).toEqual(hints.slice(0, 2));
});

test("a board that stops disturbs nobody, and restarts with everything it knew", async () => {
  const board = await openBoard();
  const file = membershipIn(await temporaryFolder());
  const jun = await join({ classroom: board.address, name: "Jun" }, 2, file);
  jun.save(title);
  const before = await board.row(({ failing }) => failing !== undefined);
  await board.act("lock", { what: "solutions", lesson: 2, locked: true });
  await board.act("lock", { what: "hints", lesson: 5, locked: true });
  await jun.sees((view) => view?.rules.hints[0] === 5);
  const { key } = board;
  await board.close();
  await jun.sees((view) => view?.connected === false);
  expect(jun.membership.view?.rules.solutions, "locks hold while the board is away").toEqual([2]);
  jun.save(title);

  await board.start();
  expect(board.key).toBe(key);
  const after = await board.row(({ here }) => here);
  expect(after).toMatchObject({ number: before.number, since: before.since, failing: title });
  expect(board.rows).toHaveLength(1);
  expect((await loadMembership(file))?.rules).toMatchObject({ hints: [5], solutions: [2] });
  expect(jun.notes.join()).not.toContain("can't be reached");
});

test("a runner joins the same classroom again, until its attendee leaves", async () => {
  const board = await openBoard();
  const file = membershipIn(await temporaryFolder());
  const first = await join({ classroom: board.address, name: "Kai" }, 0, file);
  const { number } = await board.row(({ here }) => here);
  first.leave();
  await board.row(({ here }) => !here);
  const again = await join({}, 1, file);
  expect((await board.row(({ here }) => here)).number).toBe(number);
  expect(board.rows).toHaveLength(1);
  again.leave();
  expect(await joinClassroom({ "no-classroom": true }, file)).toBeUndefined();
  expect(await joinClassroom({}, file)).toBeUndefined();
  await expect(joinClassroom({ name: "Kai" }, file)).rejects.toThrow("--classroom CODE");
});

test("a board that can't be reached yet is reported once, and joined when it starts", async () => {
  const board = await openBoard();
  await board.close();
  const early = await join({ classroom: board.address });
  await early.told("can't be reached yet");
  early.save();
  await board.start();
  await board.row(({ here, passed }) => here && passed > 0);
  expect(early.notes.filter((note) => note.includes("can't be reached"))).toHaveLength(1);
});

test("markup in a nickname stays text, and control characters are dropped", async () => {
  const board = await openBoard();
  const name = '<img src=x onerror="alert(1)">\u202e\u0007 evil';
  await join({ classroom: board.address, name });
  expect((await board.row(({ here }) => here)).name).toBe('<img src=x onerror="alert(1)"> evil');
});

test("a running board is found by its folder; a stopped one, or another program, is not", async () => {
  const board = await openBoard();
  const { lastPort } = await loadBoard(board.folder);
  expect(await runningBoard(board.folder, lastPort)).toBe(board.url.href);
  const other = await openBoard();
  expect(await runningBoard(other.folder, lastPort)).toBeUndefined();
  await board.close();
  expect(await runningBoard(board.folder, lastPort)).toBeUndefined();
  expect(await runningBoard(board.folder, await freePort())).toBeUndefined();
});

test("an attendee who is removed is told, and doesn't join again", async () => {
  const board = await openBoard();
  const file = membershipIn(await temporaryFolder());
  const gone = await join({ classroom: board.address }, 2, file);
  const { number } = await board.row(({ here }) => here);
  expect(await board.act("remove", { number })).toBe(200);
  await gone.told("taken you off the board");
  await gone.sees((view) => view === undefined);
  expect(await board.act("remove", { number })).toBe(400);
  await board.empty();
  await expect.poll(() => loadMembership(file)).toBeUndefined();
});

test("locks and announcements reach every attendee, and can be undone", async () => {
  const board = await openBoard();
  const [ann, bob] = [
    await join({ classroom: board.address }),
    await join({ classroom: board.address }, 3),
  ];
  await board.act("lock", { what: "hints", lesson: 2, locked: true });
  await board.act("announce", { text: "we continue at 15:10\u0000" });
  for (const attendee of [ann, bob])
    await attendee.sees((view) => view?.rules.announcement === "we continue at 15:10");
  expect(ann.membership.view?.rules.hints).toEqual([2]);
  await board.act("announce", { text: "" });
  await board.act("lock", { what: "hints", lesson: 2, locked: false });
  await bob.sees((view) => view?.rules.hints.length === 0);
  expect(bob.membership.view?.rules.announcement).toBeNull();
});

test("what is locked can't be shown by a command, until all checks pass", async () => {
  await inTemporaryPlayground(async () => {
    const rules = { hints: [2], solutions: [2], announcement: null };
    const id = "00000000-0000-4000-8000-000000000000";
    const saved = { host: "h", port: 1, id, name: "", rules, at: Date.now() };
    await saveMembership(saved);
    const { start, solution } = lesson;
    const locked = await lockedNow(lesson);
    expect(() => requireHints(locked)).toThrow("locked");
    await expect(requireStages([start, solution], lockedNow)).rejects.toThrow("locked");
    await requireStages([start], lockedNow);
    requireHints(await lockedNow(steps[1] as Step));
    await saveProgress(lesson, { doneAt: Date.now() });
    await requireStages([solution], lockedNow);
    requireHints(await lockedNow(lesson));
  });
});

test("code is shown only while its owner shares it, at every save, and is never saved", async () => {
  const board = await openBoard();
  const attendee = await join({ classroom: board.address });
  attendee.save(title);
  const row = await board.row(({ failing }) => failing !== undefined);
  const shown = async () => (await board.details(row)).code;
  attendee.membership.toggleSharing();
  await attendee.sees((view) => view?.sharesCode === true);
  await board.row(({ sharesCode }) => sharesCode);
  expect(await shown()).toEqual([{ name: "server.ts", text: attendee.code }]);
  for (const save of ["// second save\n", "// third save\n"]) {
    attendee.code += save;
    attendee.save(title); // the same verdict
    await expect.poll(async () => (await shown())?.[0]?.text).toBe(attendee.code);
  }
  attendee.membership.toggleSharing();
  await board.row(({ sharesCode }) => !sharesCode);
  expect(await shown()).toBeUndefined();
  attendee.membership.toggleSharing();
  await board.row(({ sharesCode }) => sharesCode);
  await board.close();
  const saved = await readFile(joinPath(board.folder, "board.json"), "utf8");
  expect(saved).not.toContain("createServer");
});
