// A board shows how a room gets on, and disturbs nobody: real runners, a real board, over the wire.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import getPort from "get-port";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { RunningBoard } from "./support/board.ts";
import { RunningCommand, run } from "./support/command.ts";
import { makeRepository, type Repository } from "./support/repository.ts";

let repository: Repository;
const running: { stop(): Promise<void> }[] = [];
const title = "everyone else hears what you say";

const playgroundOf = (name: string) => join(repository.folder, "playgrounds", name);
const copyOf = (name: string, lesson: string) =>
  join(playgroundOf(name), lesson, "src", "server.ts");
const codeOf = (stage: string) =>
  readFile(join(repository.folder, "lessons", stage, "src", "server.ts"), "utf8");
const membershipOf = async (name: string) =>
  JSON.parse(await readFile(join(playgroundOf(name), ".classroom.json"), "utf8"));

async function startBoard(port?: number, ...args: string[]): Promise<RunningBoard> {
  const board = await RunningBoard.start(repository, port ?? (await getPort()), ...args);
  running.push(board);
  return board;
}

/** Starts a lesson for somebody with a playground of their own. */
function lesson(name: string, args: string[], terminal = false): RunningCommand {
  const env = { CHATTERBOX_PLAYGROUND: playgroundOf(name) };
  const command = new RunningCommand(repository, ["lesson", "--no-open", ...args], env, terminal);
  running.push(command);
  return command;
}

beforeAll(async () => {
  repository = await makeRepository();
  await mkdir(playgroundOf(""), { recursive: true });
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.stop()));
});
afterAll(() => repository.remove());

describe("a board", { timeout: 120_000 }, () => {
  test("shows who is at which check, what happened there, and never the code", async () => {
    const board = await startBoard(undefined, "--new");
    const mina = lesson("mina", ["2", "--classroom", board.address, "--name", "Mina"]);
    const nobody = lesson("nobody", ["1", "--classroom", board.address]);
    await mina.prints("You are on the board of the classroom");
    const row = await board.row(({ name, failing }) => name === "Mina" && failing !== undefined);
    expect(row).toMatchObject({ here: true, lesson: 2, failing: title, offers: false });
    const guest = await board.row(
      ({ name, lesson, failing }) => name === "" && lesson === 1 && failing !== undefined,
    );
    await nobody.prints(
      `You are on the board of the classroom at ${board.address}, as guest ${guest.number}.`,
    );
    const details = await board.details(row);
    expect(details.transcript.some(({ unexpected }) => unexpected)).toBe(true);
    expect(details.error).not.toBe("");
    expect(details).not.toHaveProperty("code");
    expect(JSON.stringify(details)).not.toContain("WebSocketServer({");

    await writeFile(copyOf("mina", "lesson02"), `throw new Error("my secret");\n`);
    const crashed = await board.row(({ name, failing }) => name === "Mina" && failing !== title);
    expect(await board.details(crashed)).toMatchObject({ crash: "Error: my secret" });
    expect(crashed.since, "nothing has moved on meanwhile").toBe(row.since);
    await writeFile(copyOf("mina", "lesson02"), await codeOf("lesson03"));
    await board.row(({ name, failing, passed }) => name === "Mina" && !failing && passed > 0);
    await mina.stop();
    await board.row(({ name, here }) => name === "Mina" && !here);
  });

  test("that goes away disturbs nobody; it comes back by itself, and knows since when", async () => {
    const port = await getPort();
    const first = await startBoard(port, "--new");
    const runner = lesson("jun", ["2", "--classroom", first.address, "--name", "Jun"]);
    const before = await first.row(({ failing }) => failing !== undefined);
    await first.act("hold", { what: "solutions", lesson: 2, held: true });
    await first.act("hold", { what: "hints", lesson: 5, held: true });
    await first.interrupt();
    await runner.prints("checks pass");
    await writeFile(copyOf("jun", "lesson02"), `${await codeOf("lesson02")}// alone\n`);
    const alone = await runner.prints("checks pass");

    const second = await startBoard(port);
    expect(second.key).toBe(first.key);
    const after = await second.row(({ here }) => here);
    expect(after).toMatchObject({ number: before.number, since: before.since, failing: title });
    expect((await membershipOf("jun")).rules).toMatchObject({ hints: [5], solutions: [2] });
    expect(second.rows.size).toBe(1);
    expect(alone + runner.stdout).not.toContain("can't be reached");
  });

  test("is found again at the next start, until its attendee leaves", async () => {
    const board = await startBoard(undefined, "--new");
    const runner = lesson("kai", ["0", "--classroom", board.address, "--name", "Kai"]);
    await board.row(({ here }) => here);
    await runner.stop();
    await board.row(({ here }) => !here);
    const again = lesson("kai", ["0"]);
    await board.row(({ here, name }) => here && name === "Kai");
    expect(board.rows.size).toBe(1);
    await again.stop();
    const alone = lesson("kai", ["0", "--no-classroom"]);
    expect(await alone.prints("checks pass")).not.toContain("board");
    await expect(membershipOf("kai")).rejects.toThrow();
  });

  test("that isn't there is told once, and the lesson goes on", async () => {
    const port = await getPort();
    const runner = lesson("early", ["0", "--classroom", `127.0.0.1:${port}`]);
    const printed = await runner.prints("checks pass");
    await writeFile(copyOf("early", "lesson00"), await codeOf("lesson01"));
    const more = printed + (await runner.prints("lesson 0 is done"));
    expect(more.match(/can't be reached yet/g)).toHaveLength(1);
    const board = await startBoard(port, "--new");
    await board.row(({ here, failing, passed }) => here && !failing && passed > 0);
  });

  test("shows a nickname with markup as the text that it is, without what would upset a line", async () => {
    const board = await startBoard(undefined, "--new");
    const name = '<img src=x onerror="alert(1)">\u202e\u0007 evil';
    lesson("markup", ["0", "--classroom", board.address, "--name", name]);
    const row = await board.row(({ here }) => here);
    expect(row.name).toBe('<img src=x onerror="alert(1)"> evil');
  });

  test("runs once: a second one of the same folder is refused, and disturbs nothing", async () => {
    const board = await startBoard(undefined, "--new");
    const { code, stderr } = await run(repository, ["classroom", "--no-open", "--new"]);
    expect(stderr).toContain(`Your board runs already: ${board.url.href}`);
    expect(code).toBe(2);
    expect((await board.fetch("/board/nothing")).status).toBe(404);
    await board.stop(); // it is killed
    const again = await startBoard(undefined, "--new");
    expect(again.key, "a new class, a new key").not.toBe(board.key);
  });

  test("takes somebody off, who is told so and not on it any more", async () => {
    const board = await startBoard(undefined, "--new");
    const runner = lesson("gone", ["0", "--classroom", board.address]);
    const { number } = await board.row(({ here }) => here);
    expect(await board.act("remove", { number })).toBe(200);
    await runner.prints("taken you off the board");
    expect(await board.act("remove", { number })).toBe(400);
    expect(board.rows.size).toBe(0);
  });
});

describe("the instructor", { timeout: 120_000 }, () => {
  test("holds hints and solutions back, opens them, and sends a word", async () => {
    const board = await startBoard(undefined, "--new");
    const env = { CHATTERBOX_PLAYGROUND: playgroundOf("held") };
    const runner = lesson("held", ["2", "--classroom", board.address, "--name", "Held"], true);
    await runner.prints("Press h for a hint");
    await board.act("hold", { what: "hints", lesson: 2, held: true });
    await board.act("hold", { what: "solutions", lesson: 2, held: true });
    await runner.prints("The hints of this lesson wait");
    runner.press("d");
    await runner.prints("The solution of lesson 2 waits");
    runner.press("h");
    await runner.prints("! The hints of this lesson wait");
    const kept = async () => (await membershipOf("held")).rules;
    await expect.poll(kept).toMatchObject({ hints: [2], solutions: [2] });
    for (const args of [
      ["hint", "2"],
      ["solution", "2"],
      ["diff", "2"],
      ["diff", "0", "3"],
    ]) {
      const { code, stderr } = await run(repository, args, env);
      expect(stderr, args.join(" ")).toContain(args[0] === "hint" ? "The hints" : "The solution");
      expect(code).toBe(2);
    }
    expect((await run(repository, ["diff", "1"], env)).code).toBe(0);
    expect((await run(repository, ["diff", "2", "--mine"], env)).code).toBe(0);

    await board.act("word", { word: "we go on at 15:10\u0000" });
    await runner.prints("» we go on at 15:10");
    await board.act("word", { word: "" });
    await board.act("hold", { what: "hints", lesson: 2, held: false });
    const screens = (await runner.prints("Press h for a hint")).split("\x1b[2J");
    expect(screens.at(-1)).not.toContain("»");
    runner.press("h");
    await runner.prints("Hint 1 of 3");

    await writeFile(copyOf("held", "lesson02"), await codeOf("lesson03"));
    await runner.prints("lesson 2 is done");
    const { code } = await run(repository, ["solution", "2"], env); // it is theirs now
    expect(code).toBe(0);
  });

  test("sees code only while its owner offers it", async () => {
    const board = await startBoard(undefined, "--new");
    const runner = lesson("open", ["1", "--classroom", board.address], true);
    const row = await board.row(({ failing }) => failing !== undefined);
    runner.press("c");
    await runner.prints("Your instructor sees your code");
    await board.row(({ offers }) => offers);
    const { code } = await board.details(row);
    expect(code).toEqual([{ name: "server.ts", text: await codeOf("lesson01") }]);
    await writeFile(copyOf("open", "lesson01"), `${await codeOf("lesson01")}// second save\n`);
    const shown = async () => (await board.details(row)).code?.[0]?.text;
    await expect.poll(shown, { timeout: 20_000 }).toContain("// second save");
    for (const save of ["// third save", "// fourth save"]) {
      await writeFile(copyOf("open", "lesson01"), `${await codeOf("lesson02")}${save}\n`); // both pass
      await expect.poll(shown, { timeout: 20_000 }).toContain(save);
      await board.row(({ failing, passed }) => !failing && passed > 0);
    }
    runner.press("c");
    await board.row(({ offers }) => !offers);
    expect(await board.details(row)).not.toHaveProperty("code");
    const kept = join(repository.folder, "playground", ".classroom-board", "board.json");
    expect(await readFile(kept, "utf8")).not.toContain("createServer");
  });
});
