import type { Socket, Surroundings } from "../../src/connection/connection.ts";
import type { Answer } from "../../src/connection/probe.ts";

/** A socket that a test controls. */
export class FakeSocket implements Socket {
  onopen: Socket["onopen"] = null;
  onmessage: Socket["onmessage"] = null;
  onclose: Socket["onclose"] = null;
  bufferedAmount = 0;
  readonly sent: string[] = [];
  closed = false;

  send(frame: unknown) {
    this.sent.push(String(frame));
  }

  close() {
    this.closed = true;
  }

  opens() {
    this.onopen?.(new Event("open"));
  }

  receives(frame: unknown) {
    const data =
      typeof frame === "object" && !(frame instanceof ArrayBuffer) ? JSON.stringify(frame) : frame;
    this.onmessage?.(new MessageEvent("message", { data }));
  }

  ends(code = 1006) {
    this.onclose?.(Object.assign(new Event("close"), { code }) as CloseEvent);
  }
}

/** Surroundings without a network, whose clock a test controls. */
export function fakeWorld() {
  let time = 1_000_000;
  let tasks: { at: number; task: () => void }[] = [];
  const sockets: FakeSocket[] = [];
  const settings = { answer: "nothing" as Answer, random: 0.5, refuseToOpen: false };

  const surroundings: Surroundings = {
    openSocket() {
      if (settings.refuseToOpen) throw new DOMException("blocked", "SecurityError");
      const socket = new FakeSocket();
      sockets.push(socket);
      return socket;
    },
    probe: () => Promise.resolve(settings.answer),
    now: () => time,
    random: () => settings.random,
    later(task, milliseconds) {
      const entry = { at: time + milliseconds, task };
      tasks.push(entry);
      return () => {
        tasks = tasks.filter((other) => other !== entry);
      };
    },
    longestPause: 15_000,
  };

  return {
    surroundings,
    settings,
    sockets,
    /** The socket that was opened last. */
    socket(): FakeSocket {
      const last = sockets.at(-1);
      if (!last) throw new Error("no socket has been opened");
      return last;
    },
    /** Advances the clock and runs what is due. */
    async pass(milliseconds: number) {
      const end = time + milliseconds;
      for (;;) {
        await settle();
        const next = tasks.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        tasks = tasks.filter((other) => other !== next);
        time = next.at;
        next.task();
      }
      time = end;
      await settle();
    },
  };
}

export type FakeWorld = ReturnType<typeof fakeWorld>;

/** Runs the callbacks of fulfilled promises. */
async function settle() {
  for (let turn = 0; turn < 5; turn++) await Promise.resolve();
}
