import { noRules } from "@chatterbox/attendee/locked";
import { boardFolder } from "@chatterbox/attendee/playground";
import { forgetKey, keyFileIn } from "@chatterbox/classroom/key";
import { usualPort } from "@chatterbox/classroom/protocol";
import { runningBoard } from "@chatterbox/classroom/running";
import { type ServedBoard, serveBoard } from "@chatterbox/classroom/serve-board";
import { recallBoard } from "@chatterbox/classroom/store";
import { canOpenBrowser, openInBrowser } from "@chatterbox/pages/browser";
import { ExpectedError, messageOf } from "@chatterbox/words/expected-error";
import { say } from "@chatterbox/words/say";
import colors from "picocolors";
import { listeningPort } from "../listening-port.ts";
import type { Command } from "./command.ts";

export const command: Command = {
  usage: "[-- --port 4000] [-- --new] [-- --no-open]",
  help: `Runs a board for a room: it shows live who is at which lesson, and at which check. Attendees join with
the code that it shows. Ctrl-C ends it, and nobody's work is disturbed; started again, it goes on.
  -- --port 4000   listens there, or on the next free port
  -- --new         begins with an empty board and another key; otherwise it goes on with that of today
  -- --no-open     leaves the board's page closed`,
  options: {
    port: { type: "string" },
    new: { type: "boolean" },
    "no-open": { type: "boolean" },
  },
  async run({ positionals, values }) {
    if (positionals.length > 0) {
      throw new ExpectedError(say`A board takes no lesson. It goes like this: npm run classroom`);
    }
    const folder = boardFolder();
    const kept = await recallBoard(folder);
    await refuseSecond(folder, kept.lastPort);
    if (values.new) await forgetKey(keyFileIn(folder));
    const memory = values.new ? { ...kept, people: [], rules: noRules, highest: 0 } : kept;
    const wish = (values.port as string | undefined) ?? String(memory.port ?? usualPort);
    const { port, note } = await listeningPort(wish, "0.0.0.0");
    const board = await serveBoard(folder, port, memory);
    const ended = untilSignal();
    if (note) console.log(note);
    introduce(board);
    board.built.catch((error: unknown) => console.error(messageOf(error)));
    if (!values["no-open"] && process.stdout.isTTY && canOpenBrowser()) void open(board, ended);
    await ended;
    await board.close();
    return 0;
  },
};

/** @throws ExpectedError if the board of this folder runs already */
async function refuseSecond(folder: string, port: number | undefined): Promise<void> {
  const url = await runningBoard(folder, port);
  if (url)
    throw new ExpectedError(say`Your board runs already: ${url}. Stop it first, with Ctrl-C.`);
}

function introduce({ boardUrl, whereabouts }: ServedBoard): void {
  const { place, url } = whereabouts();
  const command = colors.bold(`npm run lesson -- --classroom ${place}`);
  console.log(`
  ${say`Your board, for you alone: ${colors.bold(boardUrl)}`}
  ${say`For the beamer: ${url}`}
  ${say`Attendees type: ${command}`}
`);
}

/** Opens the board's page as soon as it is built, unless the board has ended meanwhile. */
async function open({ boardUrl, built }: ServedBoard, ended: Promise<void>): Promise<void> {
  let isOver = false;
  void ended.then(() => {
    isOver = true;
  });
  await built.catch(() => {}); // told elsewhere
  if (isOver) return;
  await openInBrowser(boardUrl).catch(() =>
    console.error(say`No browser could be opened here: open ${boardUrl} in yours.`),
  );
}

/** Resolves when this process is asked to end. */
function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
      process.once(signal, () => resolve());
  });
}
