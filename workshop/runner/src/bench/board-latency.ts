import { spawn } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { copyFile, inTemporaryPlayground, replaceCopy } from "@chatterbox/attendee/playground";
import { adopt, end, ownGroup } from "@chatterbox/checks/servers/children";
import { root } from "@chatterbox/stages/repository";
import { type Step, serverFile, steps } from "@chatterbox/stages/stages";
import { padded } from "@chatterbox/words/terminal";
import { type Attendee, type BoardProcess, joinBoard, startBoard } from "./board.ts";

/** People in a room. */
const room = 200;
/** Milliseconds between two saves of one of them: nobody saves more often for long. */
const interval = 5000;
/** Saves in a measurement. */
const saves = 400;
/** Saves in a real runner. */
const realSaves = 30;

/** Milliseconds from saves to the board. */
type Times = number[];

/** Measures how long a verdict takes to reach the board, and prints it. */
export async function benchClassroom(): Promise<void> {
  await inTemporaryPlayground(async () => {
    const board = await startBoard();
    const present: Attendee[] = [];
    const fill = async (count: number) => {
      while (present.length < count) present.push(joinBoard(board.port, `${present.length}`));
      await Promise.all(present.map(({ entered }) => entered));
    };
    try {
      console.log("From a verdict to the board, in milliseconds:");
      printLine(["", "median", "slowest"]);
      await fill(1);
      const alone = await measure(board, present, 150, 100); // faster, and some would share an event
      print("1 attendee, saves now and then", alone);
      await fill(room);
      const together = await measure(board, present, interval / room);
      print(`${room} attendees, ${(1000 * room) / interval} saves a second`, together);
      print(`${room} attendees, all at once`, await measure(board, present, 0, room));
      console.log(
        `In a room of ${room}, the median is ${ratio(together, alone)} times that of one attendee.`,
      );
      const stop = keepSaving(present);
      const real = await measureRunner(board).finally(stop);
      console.log("\nFrom a save in a real runner to the board, with everyone else saving too:");
      print("lesson 3, including its checks", real);
    } finally {
      for (const attendee of present) attendee.leave();
      await board.stop();
    }
  });
}

/**
 * Lets people save in turn.
 * @param pause milliseconds between two saves
 */
async function measure(
  board: BoardProcess,
  people: Attendee[],
  pause: number,
  count = saves,
): Promise<Times> {
  const begun = new Map<string, number>();
  const times: Times = [];
  const done = new Promise<void>((resolve) => {
    board.onRow = ({ name, passed }) => {
      const begin = begun.get(`${name} ${passed}`);
      if (begin === undefined) return;
      begun.delete(`${name} ${passed}`);
      times.push(performance.now() - begin);
      if (times.length === count) resolve();
    };
  });
  for (let save = 0; save < count; save++) {
    const at = save % people.length;
    const mark = 1 + marks++;
    begun.set(`${at} ${mark}`, performance.now());
    people[at]?.save(mark);
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
  }
  await done;
  return times;
}

/** Counts verdicts, so that each has its own mark. */
let marks = 0;

/** Makes everyone save over and over. @returns a function that stops it */
function keepSaving(people: Attendee[]): () => void {
  let at = 0;
  const timer = setInterval(() => people[at++ % people.length]?.save(0), interval / people.length);
  return () => clearInterval(timer);
}

/** Saves in a real runner: failing and passing code in turn. */
async function measureRunner(board: BoardProcess): Promise<Times> {
  const step = steps[3] as Step;
  await replaceCopy(step, step.start);
  const codes = await Promise.all(
    [step.start, step.solution].map(({ folder }) => readFile(join(folder, serverFile), "utf8")),
  );
  const start = join(root, "workshop", "start.cjs");
  const address = `127.0.0.1:${board.port}`;
  const args = [start, "lesson", "3", "--no-open", "--classroom", address, "--name", "real"];
  const child = spawn(process.execPath, args, { ...ownGroup, cwd: root, stdio: "ignore" });
  adopt(child);
  const shown = (passes: boolean) =>
    new Promise<void>((resolve) => {
      board.onRow = ({ name, lesson, failing }) => {
        if (name === "real" && lesson === 3 && (failing === undefined) === passes) resolve();
      };
    });
  try {
    await shown(false);
    const times: Times = [];
    for (let save = 1; save <= realSaves; save++) {
      const passes = save % 2 === 1;
      const seen = shown(passes);
      await new Promise((resolve) => setTimeout(resolve, 2000)); // nobody saves more often
      const begin = performance.now();
      await writeFile(copyFile(step), `${codes[passes ? 1 : 0]}// ${save}\n`);
      await seen;
      if (passes) times.push(performance.now() - begin);
    }
    return times.slice(1); // the first save is a warm-up
  } finally {
    await end(child);
  }
}

function print(what: string, times: Times): void {
  const shown = [median(times), Math.max(...times)];
  printLine([what, ...shown.map((time) => time.toFixed(1))]);
}

function printLine([what = "", ...figures]: string[]): void {
  console.log(padded(what, 44) + figures.map((figure) => figure.padStart(10)).join(""));
}

function ratio(one: Times, other: Times): string {
  return (median(one) / median(other)).toFixed(1);
}

function median(times: Times): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN;
}
