import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { adopt, end, ownGroup } from "@chatterbox/checks/servers/children";
import type { Change, Everything, Row } from "@chatterbox/classroom/board-view";
import { root } from "@chatterbox/stages/repository";
import { ExpectedError } from "@chatterbox/words/expected-error";
import { english } from "@chatterbox/words/say";

const start = join(root, "workshop", "start.cjs");

/** A board in a process of its own, as an instructor starts it, and somebody who looks at it. */
export type BoardProcess = {
  port: number;
  /** Called with each row that comes to the board's page, at the moment in which it does. */
  onRow: (row: Row) => void;
  stop(): Promise<void>;
};

/** Starts a board and opens it. @throws ExpectedError if it ends before it is open */
export async function startBoard(): Promise<BoardProcess> {
  const child = spawn(process.execPath, [start, "classroom", "--no-open"], {
    ...ownGroup,
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
  });
  adopt(child);
  const url = await new Promise<URL>((resolve, reject) => {
    const lines = createInterface({ input: child.stdout });
    lines.on("line", (line) => {
      const printed = /http:\S+\/board#key=\S+/.exec(line)?.[0];
      if (printed) resolve(new URL(printed));
    });
    lines.once("close", () =>
      reject(new ExpectedError(english`The board ended before it was open.`, 1)),
    );
  });
  await fetch(new URL("/", url)); // its page is built now: that is not to be measured
  const over = new AbortController();
  const board: BoardProcess = {
    port: Number(url.port),
    onRow: () => {},
    async stop() {
      over.abort();
      await end(child);
    },
  };
  const authorization = `Bearer ${new URLSearchParams(url.hash.slice(1)).get("key")}`;
  const events = await fetch(new URL("/board/events", url), {
    headers: { authorization },
    signal: over.signal,
  });
  readRows(events, (row) => board.onRow(row)).catch(() => {}); // it was stopped
  return board;
}

async function readRows({ body }: Response, onRow: (row: Row) => void): Promise<void> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of body ?? []) {
    const events = (rest + decoder.decode(chunk, { stream: true })).split("\n\n");
    rest = events.pop() ?? "";
    for (const event of events) {
      if (!event.startsWith("data: ")) continue;
      const { rows }: Everything | Change = JSON.parse(event.slice("data: ".length));
      for (const row of rows) onRow(row);
    }
  }
}
