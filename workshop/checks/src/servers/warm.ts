import { type ChildProcess, fork } from "node:child_process";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { adopt, end, ownGroup } from "./children.ts";
import { type ServerProcess, serverProcess } from "./server-process.ts";

/** The packages that a spare process has loaded before it knows what to run. */
const preloaded = ["ws", "uuid"];
const script = fileURLToPath(new URL("host.mjs", import.meta.url));
const loader = import.meta.resolve("tsx");

/** Where to run a server file, and with which PORT and HOST. */
export type Run = {
  file: string;
  port: number;
  host?: string;
  onOutput?: (text: string) => void;
};

/**
 * Keeps processes waiting in which Node, tsx and the libraries are loaded already, so that a
 * TypeScript server listens a few milliseconds after its file was saved.
 */
export class WarmProcesses {
  readonly #spares: Spare[] = [];
  readonly #folder: string;
  #closed = false;

  /** @param folder the working folder of the servers that will run */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * Starts as many processes as are missing. Call it when nobody waits for the processor.
   * @param wanted how many processes are to wait
   * @returns when all of them are ready
   */
  async refill(wanted: number): Promise<void> {
    while (!this.#closed && this.#spares.length < wanted) {
      this.#spares.push(startSpare(this.#folder));
    }
    await Promise.all(this.#spares.map(({ ready }) => ready));
  }

  /** Runs a server file in a process that waits, or in a new one where none does. */
  async run({ file, port, host = "127.0.0.1", onOutput }: Run): Promise<ServerProcess> {
    const alive = this.#spares.findIndex(({ child }) => child.connected);
    const [waiting] = this.#spares.splice(0, alive < 0 ? this.#spares.length : alive + 1).slice(-1);
    const spare = alive < 0 || !waiting ? startSpare(this.#folder) : waiting;
    const server = serverProcess(spare.child, port, onOutput);
    server.responds = (limit) => answersPing(spare.child, limit);
    spare.child.on("message", (message) => {
      const port = listeningPort(message);
      if (port !== undefined) server.listensOn.push(port);
    });
    await Promise.race([spare.ready, server.ended]);
    if (!server.hasEnded && spare.child.connected) {
      spare.child.send({ file, env: { PORT: String(port), HOST: host } });
    }
    return server;
  }

  /** Ends the processes that wait. Those that run a server end with its `stop`. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all(this.#spares.splice(0).map(({ child }) => end(child)));
  }
}

type Spare = { child: ChildProcess; ready: Promise<void> };

function startSpare(folder: string): Spare {
  const child = fork(script, preloaded, {
    ...ownGroup,
    cwd: folder,
    // From its cache tsx would take rehearsal.ts without starting the compiler, and the attendee's
    // save, which is always new, would wait for that.
    env: { ...process.env, TSX_DISABLE_CACHE: "1" },
    execArgv: ["--import", loader],
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  adopt(child);
  child.on("error", () => {}); // a send to a process that has just ended; its end is seen elsewhere
  const ready = new Promise<void>((resolve) => {
    child.once("message", () => resolve());
    child.once("exit", () => resolve());
    child.once("error", () => resolve()); // it could not be started
  });
  return { child, ready };
}

/** Whether a process takes a message, and answers it, within some milliseconds. */
function answersPing(child: ChildProcess, limit: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => answer(false), limit);
    const answer = (isOne: boolean) => {
      clearTimeout(timer);
      child.off("message", listen);
      resolve(isOne);
    };
    const listen = (message: unknown) => message === "pong" && answer(true);
    child.on("message", listen);
    if (child.connected) child.send("ping");
  });
}

function listeningPort(message: unknown): number | undefined {
  if (typeof message !== "object" || message === null || !("listening" in message)) return;
  const address = message.listening as { port?: number } | string | null;
  return typeof address === "object" ? address?.port : undefined;
}

/** Runs one server file in a process of its own. */
export async function runOnce(run: Run): Promise<ServerProcess> {
  return new WarmProcesses(dirname(dirname(run.file))).run(run);
}
