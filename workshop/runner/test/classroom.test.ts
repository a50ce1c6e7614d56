// The classroom from end to end: the instructor's command in a process of its own, and a lesson that joins.
import { readEvents } from "@chatterbox/classroom/board-events";
import type { Details, Row } from "@chatterbox/classroom/board-view";
import { root } from "@chatterbox/stages/repository";
import { freePort } from "@chatterbox/testing/free-port";
import { expect, onTestFinished, test } from "vitest";
import { codeOf, lesson, save, usePlayground } from "./support/attendee.ts";
import { RunningCommand } from "./support/command.ts";
import { run } from "./support/command-here.ts";

usePlayground();

test("a lesson joins the board, which locks its hints and solution and sees shared code", async () => {
  const port = await freePort();
  const board = new RunningCommand({ folder: root }, [
    "classroom",
    "--no-open",
    "--port",
    `${port}`,
  ]);
  onTestFinished(() => board.stop());
  const printed = await board.prints(/Attendees type: .*\n/);
  const url = new URL(/http:\S+\/board#key=\S+/.exec(printed)?.[0] as string);
  const headers = { authorization: `Bearer ${url.hash.slice("#key=".length)}` };
  const ask = (path: string) => fetch(new URL(`/board/${path}`, url), { headers });
  const act = (path: string, body: object) =>
    fetch(new URL(`/board/${path}`, url), { method: "POST", headers, body: JSON.stringify(body) });
  const row = async (isWanted: (row: Row) => boolean): Promise<Row> => {
    for await (const { rows } of readEvents(await ask("events"))) {
      const found = rows.find(isWanted);
      if (found) return found;
    }
    throw new Error("The board has ended.");
  };

  const second = await run(["classroom", "--no-open", "--new"]);
  expect(second.stderr).toContain(`Your board is already running: ${url.href}`);
  expect(second.code).toBe(2);

  const classroom = ["--classroom", `127.0.0.1:${port}`, "--name", "Mina"];
  const runner = await lesson(0, { terminal: true, args: classroom });
  const failing = await row(({ failing }) => failing !== undefined);
  expect(failing).toMatchObject({ name: "Mina", here: true, lesson: 0, sharesCode: false });
  await act("lock", { what: "hints", lesson: 0, locked: true });
  await act("lock", { what: "solutions", lesson: 0, locked: true });
  await act("announce", { text: "we continue at 15:10" });
  await runner.prints("» we continue at 15:10");
  runner.press("h");
  await runner.prints("! The hints for this lesson are locked");
  runner.press("d");
  await runner.prints("! The solution of lesson 0 is locked");
  expect((await run(["hint", "0"])).stderr).toContain("locked");
  await act("lock", { what: "hints", lesson: 0, locked: false });
  await act("announce", { text: "hints are open" });
  await runner.prints("» hints are open");
  runner.press("h");
  await runner.prints("Hint 1 of 3");

  runner.press("c");
  await runner.prints("Your instructor sees your code");
  await row(({ sharesCode }) => sharesCode);
  const { code } = (await (await ask(`person?number=${failing.number}`)).json()) as Details;
  expect(code).toEqual([{ name: "server.ts", text: await codeOf("lessons/lesson00") }]);
  await save("lesson00", await codeOf("lessons/lesson01"));
  await row(({ failing, passed }) => !failing && passed > 0);
  await runner.prints("lesson 0 is done");
  const solution = async () => (await run(["solution", "0"])).code;
  await expect.poll(solution).toBe(0);

  board.child.kill("SIGINT");
  expect(await board.ends()).toBe(0);
  await runner.prints("looking for the board");
});
