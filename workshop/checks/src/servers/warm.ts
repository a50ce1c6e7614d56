import { type ChildProcess, type ForkOptions, fork } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "@chatterbox/stages/repository";
import { adopt, end, ownGroup } from "./children.ts";
import { type ServerProcess, serverProcess } from "./server-process.ts";

const script = fileURLToPath(new URL("host.mjs", import.meta.url));
const loader = import.meta.resolve("tsx");

/** Where to run a server file, and with which PORT and HOST. */
export type Run = {
  /** The path of a file two folders below the server's working folder: `…/src/server.ts`, `…/dist/server.js`. */
  file: string;
  port: number;
  host?: string;
  onOutput?: (text: string) => void;
};

/**
 * Keeps spare processes in which Node, tsx and the libraries are already loaded, so that a TypeScript server
 * listens a few milliseconds after its file was saved.
 */
export class WarmProcesses {
  readonly #spares: Spare[] = [];
  readonly #tsconfig: string;
  #closed = false;

  /** @param folder the working folder of the servers; it may be deleted and created again */
  constructor(folder: string) {
    this.#tsconfig = join(folder, "tsconfig.json");
  }

  /**
   * Starts the missing spares. Call it while the processor is idle.
   * @param wanted how many spares there should be
   * @returns a promise that resolves when all are ready
   */
  async refill(wanted: number): Promise<void> {
    while (!this.#closed && this.#spares.length < wanted) this.#spares.push(this.#startSpare());
    await Promise.all(this.#spares.map(({ ready }) => ready));
  }

  /** Runs a server file in a spare process, or in a new one if there is none. */
  async run(run: Run): Promise<ServerProcess> {
    const alive = this.#spares.findIndex(({ child }) => child.connected);
    const [waiting] = this.#spares.splice(0, alive < 0 ? this.#spares.length : alive + 1).slice(-1);
    return runIn(alive < 0 || !waiting ? this.#startSpare() : waiting, run);
  }

  /** Ends the spares. A process that runs a server ends with its `stop`. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all(this.#spares.splice(0).map(({ child }) => end(child)));
  }

  #startSpare(): Spare {
    // tsx would look for a tsconfig.json from the folder that it starts in.
    const tsconfig = existsSync(this.#tsconfig) ? { TSX_TSCONFIG_PATH: this.#tsconfig } : {};
    // With its cache, tsx would load warm-up.ts without starting the compiler, and the first save would wait for that.
    const env = { ...process.env, ...tsconfig, TSX_DISABLE_CACHE: "1" };
    return startHost(["ws", "uuid"], { env, execArgv: ["--import", loader] });
  }
}

/** Runs a server file in a process of its own; JavaScript starts without tsx. */
export async function runOnce(run: Run): Promise<ServerProcess> {
  if (/\.[cm]?js$/.test(run.file)) return runIn(startHost([], { execArgv: [] }), run);
  return new WarmProcesses(dirname(dirname(run.file))).run(run);
}

type Spare = { child: ChildProcess; ready: Promise<void> };

/** @param packages to load before it knows what to run */
function startHost(packages: string[], options: ForkOptions): Spare {
  // Not in the server's folder: if that is deleted while tsx starts in it, the process hangs.
  const child = fork(script, packages, {
    ...ownGroup,
    ...options,
    cwd: root,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  adopt(child);
  child.on("error", () => {}); // such as a send to a process that has just ended
  const ready = new Promise<void>((resolve) => {
    child.once("message", () => resolve());
    child.once("exit", () => resolve());
    child.once("error", () => resolve()); // it could not be started
  });
  return { child, ready };
}

async function runIn(
  { child, ready }: Spare,
  { file, port, host = "127.0.0.1", onOutput }: Run,
): Promise<ServerProcess> {
  const server = serverProcess(child, port, onOutput);
  server.responds = (limit) => answersMessage(child, limit);
  server.reported = new Promise((resolve) => {
    child.on("message", (message) => {
      const port = listeningPort(message);
      if (port === undefined) return;
      server.listensOn.push(port);
      resolve();
    });
  });
  await Promise.race([ready, server.ended]);
  if (!server.hasEnded && child.connected) {
    child.send({ file, env: { PORT: String(port), HOST: host } });
  }
  return server;
}

/** Whether a process answers a message within a limit in milliseconds. */
function answersMessage(child: ChildProcess, limit: number): Promise<boolean> {
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
