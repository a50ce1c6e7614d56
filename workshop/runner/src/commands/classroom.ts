import { noRules } from "@chatterbox/attendee/locked";
import { boardFolder } from "@chatterbox/attendee/playground";
import { forgetKey, runningBoard } from "@chatterbox/classroom/board-key";
import { defaultPort } from "@chatterbox/classroom/limits";
import { type ServedBoard, serveBoard } from "@chatterbox/classroom/serve-board";
import { loadBoard } from "@chatterbox/classroom/store";
import { canOpenBrowser, openInBrowser } from "@chatterbox/pages/browser";
import { ExpectedError, messageOf } from "@chatterbox/words/expected-error";
import { say } from "@chatterbox/words/say";
import colors from "picocolors";
import type { Caller } from "../caller.ts";
import { listeningPort } from "../listening-port.ts";
import type { Command } from "./command.ts";

export const command: Command = {
  usage: "[-- --port 4000] [-- --new] [-- --no-open]",
  help: `Runs a board for a classroom: it shows live which check of which lesson everyone is at. Attendees join
with the code it shows. Stop it with Ctrl-C, which disturbs nobody; started again, it continues.
  -- --port 4000   listens there, or on the next free port
  -- --new         starts with an empty board and a new key, instead of continuing today's board
  -- --no-open     does not open the board's page`,
  options: {
    port: { type: "string" },
    new: { type: "boolean" },
    "no-open": { type: "boolean" },
  },
  async run({ positionals, values }, caller) {
    if (positionals.length > 0) {
      throw new ExpectedError(say`A board takes no lesson. Run it with: npm run classroom`);
    }
    const folder = boardFolder();
    const saved = await loadBoard(folder);
    const running = await runningBoard(folder, saved.lastPort);
    if (running) {
      throw new ExpectedError(
        say`Your board is already running: ${running}. Stop it first, with Ctrl-C.`,
      );
    }
    if (values.new) await forgetKey(folder);
    const before = values.new ? { ...saved, people: [], rules: noRules, lastNumber: 0 } : saved;
    const wish = (values.port as string | undefined) ?? String(before.port ?? defaultPort);
    const { port, note } = await listeningPort(wish, "0.0.0.0");
    const board = await serveBoard(folder, port, before);
    let ignoreInterrupts = () => {};
    const ended = new Promise<void>((resolve) => {
      ignoreInterrupts = caller.onInterrupt(resolve);
    });
    if (note) caller.print(note);
    introduce(board, caller);
    const opens = !values["no-open"] && caller.terminal.output.isTTY && canOpenBrowser(caller.env);
    let isOver = false;
    void board
      .build()
      .catch((error: unknown) => caller.warn(messageOf(error)))
      .then(async () => {
        if (opens && !isOver) await open(board, caller);
      });
    await ended;
    isOver = true;
    ignoreInterrupts();
    await board.close();
    return 0;
  },
};

function introduce({ boardUrl, joinInfo }: ServedBoard, { print }: Caller): void {
  const { code, url } = joinInfo();
  const command = colors.bold(`npm run lesson -- --classroom ${code}`);
  print(`
  ${say`Your board, for you only: ${colors.bold(boardUrl)}`}
  ${say`For the projector: ${url}`}
  ${say`Attendees type: ${command}`}
`);
}

async function open({ boardUrl }: ServedBoard, { warn }: Caller): Promise<void> {
  await openInBrowser(boardUrl).catch(() =>
    warn(say`No browser could be opened here: open ${boardUrl} in yours.`),
  );
}
