import type { ChildProcess } from "node:child_process";
import { connect } from "node:net";
import { end } from "./children.ts";

/** How a process ended. */
export type Exit = { code: number | null; signal: NodeJS.Signals | null };

/** A server that we have started or are starting. */
export type ServerProcess = {
  /** The value of PORT. */
  port: number;
  /** Its process id. */
  pid: number | undefined;
  /** Resolves when it has ended for any reason. Never rejects. */
  ended: Promise<Exit>;
  /** Whether it has ended. */
  hasEnded: boolean;
  /** The last 16,000 characters of its standard output and standard error. */
  output: string;
  /** The ports that it is known to listen on. */
  listensOn: number[];
  /** Resolves when it first listens somewhere; undefined if it can't report that. */
  reported?: Promise<void>;
  /** Whether its event loop responds within `limit` milliseconds; true if that is unknown. */
  responds(limit: number): Promise<boolean>;
  /** Sends it a signal, which it may handle. */
  signal(signal: NodeJS.Signals): void;
  /** Ends it, and everything that it has started. */
  stop(): Promise<void>;
};

const outputLimit = 16_000;

/** Wraps a child whose PORT is `port`. */
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
      // "close" comes when all output has been read, but never if a grandchild holds the output open.
      child.once("exit", (code, signal) => {
        const ended = () => {
          server.hasEnded = true;
          resolve({ code, signal });
        };
        child.once("close", ended);
        setTimeout(ended, 1000).unref();
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

/** Whether a process has ended, or could not be started: then it has no id. */
function hasEnded({ pid, exitCode, signalCode }: ChildProcess): boolean {
  return pid === undefined || exitCode !== null || signalCode !== null;
}

/** The host on which a server listens, or why there is none. */
export type Listening = { host: string } | { host: undefined; why: "ended" | "timeout" | "port" };

/**
 * Waits until something accepts connections on the server's port, on 127.0.0.1 or ::1.
 * @param limit the longest wait, in milliseconds
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
