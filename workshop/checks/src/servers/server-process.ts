import type { ChildProcess } from "node:child_process";
import { connect } from "node:net";
import { end } from "./children.ts";

/** How a process ended. */
export type Exit = { code: number | null; signal: NodeJS.Signals | null };

/** A server that was started here, or is being started. */
export type ServerProcess = {
  /** The port that it was told by PORT. */
  port: number;
  /** The number of its process. */
  pid: number | undefined;
  /** Resolves when it has ended, however that came. Never rejects. */
  ended: Promise<Exit>;
  /** True from its end on. */
  hasEnded: boolean;
  /** The last of what it wrote to standard output and standard error, 16,000 characters at most. */
  output: string;
  /** The ports on which it listens, as far as that is known. */
  listensOn: number[];
  /** Resolves when it first listens somewhere, if it is a process that reports that. */
  reported?: Promise<void>;
  /** Whether it gets to do anything besides what it does, within some milliseconds; true if that can't be known. */
  responds(limit: number): Promise<boolean>;
  /** Sends it a signal, which it may handle. */
  signal(signal: NodeJS.Signals): void;
  /** Ends it, and everything that it has started. */
  stop(): Promise<void>;
};

const outputLimit = 16_000;

/** Wraps a child that is, or will be, a server told to listen on `port`. */
export function serverProcess(
  child: ChildProcess,
  port: number,
  onOutput?: (text: string) => void,
): ServerProcess {
  const server: ServerProcess = {
    port,
    pid: child.pid,
    hasEnded: hasEnded(child),
    output: "",
    listensOn: [],
    ended: new Promise((resolve) => {
      if (hasEnded(child)) resolve({ code: child.exitCode, signal: child.signalCode });
      // "close" and not "exit": by then all of its output has been read. A grandchild may hold the
      // output open; it is not waited for.
      child.once("exit", (code, signal) => {
        const ended = () => {
          server.hasEnded = true;
          resolve({ code, signal });
        };
        child.once("close", ended);
        setTimeout(ended, 200).unref();
      });
    }),
    responds: async () => true,
    signal: (signal) => void child.kill(signal),
    stop: () => end(child),
  };
  const keep = (text: string) => {
    server.output = (server.output + text).slice(-outputLimit);
    onOutput?.(text);
  };
  child.stdout?.setEncoding("utf8").on("data", keep);
  child.stderr?.setEncoding("utf8").on("data", keep);
  return server;
}

/** Whether a process has ended, or could not be started: then it has no number. */
function hasEnded({ pid, exitCode, signalCode }: ChildProcess): boolean {
  return pid === undefined || exitCode !== null || signalCode !== null;
}

/** What became of waiting for a server: the address at which it listens, or that it never did. */
export type Listening = { host: string } | { host: undefined; why: "ended" | "timeout" | "port" };

/**
 * Waits until something accepts connections on the server's port, on 127.0.0.1 or on ::1.
 * @param limit milliseconds to wait at most
 */
export async function waitUntilListening(server: ServerProcess, limit: number): Promise<Listening> {
  const start = performance.now();
  for (;;) {
    for (const host of ["127.0.0.1", "::1"]) {
      if (await accepts(host, server.port)) return { host };
    }
    if (server.hasEnded) return { host: undefined, why: "ended" };
    const passed = performance.now() - start;
    const listens = server.listensOn.length > 0;
    if (listens && !server.listensOn.includes(server.port) && passed > 500) {
      return { host: undefined, why: "port" };
    }
    if (passed > limit) return { host: undefined, why: "timeout" };
    const mayListenSoon = passed < 500 && (!server.reported || listens);
    const events = listens ? [] : [server.reported, server.ended];
    await wait(mayListenSoon ? 2 : 50, events);
  }
}

/** Waits some milliseconds, or until one of these resolves. */
function wait(limit: number, events: (Promise<unknown> | undefined)[]): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, limit);
    for (const event of events) {
      event?.then(() => {
        clearTimeout(timer);
        resolve();
      });
    }
  });
}

/** Whether something accepts a TCP connection at this address. */
export function accepts(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 3000 });
    socket.once("timeout", () => socket.destroy(new Error("no answer")));
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}
