import { randomUUID } from "node:crypto";
import type { Entry } from "@chatterbox/checks/conversation/transcript";
import { BoardLink } from "@chatterbox/classroom/board-link";
import type { Failing } from "@chatterbox/classroom/protocol";

/** More than there are verdicts in a measurement: what marks each is below it. */
export const total = 1000;

/** Somebody made up, with the connection that a real runner has. */
export type Attendee = {
  /** Resolves when the board has let them in. */
  entered: Promise<void>;
  /** Tells the board of a verdict. @param mark what it can be told by, below `total` */
  save(mark: number): void;
  leave(): void;
};

/** Lets somebody join a board. @param name by which they can be told apart */
export function join(port: number, name: string): Attendee {
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
      link.tell({ lesson: 3, passed: mark, total, failing: failing(), since: Date.now() }),
    leave: () => link.close(),
  };
}

/** A failure of the usual size: three people, and all that they said. */
function failing(): Failing {
  const frame = JSON.stringify({ type: "message", from: randomUUID(), body: "hello from Ann" });
  const transcript: Entry[] = Array.from({ length: 24 }, (_, at) => ({
    ms: at * 3.1,
    who: ["Ann", "Bob", "Cho"][at % 3] as string,
    action: at % 2 ? "receives" : "sends",
    what: frame,
  }));
  return {
    title: "everybody is told who spoke",
    place: 7,
    error: "Bob received nothing, and should have received what Ann said.",
    cause: "The message is sent to its sender alone.",
    transcript,
    hints: 1,
    hintsInAll: 3,
  };
}
