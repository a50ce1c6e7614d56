import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Entry } from "@chatterbox/checks/conversation/transcript";
import { adopt, end, ownGroup } from "@chatterbox/checks/servers/children";
import { readEvents } from "@chatterbox/classroom/board-events";
import { BoardLink } from "@chatterbox/classroom/board-link";
import type { Row } from "@chatterbox/classroom/board-view";
import type { Failure } from "@chatterbox/classroom/messages";
import { root } from "@chatterbox/stages/repository";
import { ExpectedError } from "@chatterbox/words/expected-error";
import { english } from "@chatterbox/words/say";

/** A board in a process of its own, as an instructor starts it, and somebody who watches it. */
export type BoardProcess = {
  port: number;
  /** Called with each row at the moment in which the board's page gets it. */
  onRow: (row: Row) => void;
  stop(): Promise<void>;
};

/** Starts a board and opens it. @throws ExpectedError if it ends before it is open */
export async function startBoard(): Promise<BoardProcess> {
  const start = join(root, "workshop", "start.cjs");
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
    lines.once("close", () => reject(new ExpectedError(english`The board ended early.`, 1)));
  });
  await fetch(new URL("/", url)); // builds the page, which is not to be measured
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
  const follow = async () => {
    for await (const { rows } of readEvents(events)) rows.forEach(board.onRow);
  };
  follow().catch(() => {}); // it was stopped
  return board;
}

/** Somebody made up, with the connection of a real runner. */
export type Attendee = {
  /** Resolves when the board has let them in. */
  entered: Promise<void>;
  /** Sends the board a verdict. @param mark recognizes it: how many checks pass, at most 1000 */
  save(mark: number): void;
  leave(): void;
};

/** Lets somebody join a board. */
export function joinBoard(port: number, name: string): Attendee {
  let enter = () => {};
  const entered = new Promise<void>((resolve) => {
    enter = resolve;
  });
  const listener = { onRules: () => enter(), onLost: () => {} };
  const link = new BoardLink({ host: "127.0.0.1", port }, { id: randomUUID(), name }, listener);
  link.open();
  return {
    entered,
    save: (mark) =>
      link.tell({ lesson: 3, passed: mark, total: 1000, failure: failure(), since: Date.now() }),
    leave: () => link.close(),
  };
}

/** A failure of the usual size: three people, and everything they said. */
function failure(): Failure {
  const frame = JSON.stringify({ type: "message", from: randomUUID(), body: "hello from Ann" });
  const transcript: Entry[] = Array.from({ length: 24 }, (_, at) => ({
    ms: at * 3.1,
    who: ["Ann", "Bob", "Cho"][at % 3] as string,
    action: at % 2 ? "receives" : "sends",
    what: frame,
  }));
  return {
    title: "everybody is told who spoke",
    position: 7,
    error: "Bob received nothing, and should have received what Ann said.",
    cause: "The message is sent to its sender alone.",
    transcript,
    hints: 1,
    hintsInAll: 3,
  };
}
