import { once } from "node:events";
import { existsSync, statSync } from "node:fs";
import { text } from "node:stream/consumers";
import { Worker } from "node:worker_threads";
import { freePort } from "@chatterbox/testing/free-port";

const repository = new URL("../../../../", import.meta.url);

/** Where a lesson starts (lesson02 is what lesson 2's attendees start from), or the finished server. */
export type Stage = `lesson0${0 | 1 | 2 | 3 | 4 | 5}` | "server";

export type StageServer = {
  port: number;
  /** What a page connects to. */
  url: string;
  stop(): Promise<void>;
};

/**
 * Starts a stage's server and waits until it listens.
 * @param port where; a free one if not given
 */
export async function startStage(stage: Stage, port?: number): Promise<StageServer> {
  const chosen = port ?? (await freePort());
  const worker = stageWorker(stage, chosen);
  let output = "";
  for await (const chunk of worker.stdout) {
    output += chunk;
    if (output.includes("Listening on")) break;
  }
  if (!output.includes("Listening on")) {
    throw new Error(`${stage}'s server ended instead of listening on ${chosen}: ${output}`);
  }
  const stop = async () => void (await worker.terminate());
  return { port: chosen, url: `ws://127.0.0.1:${chosen}/`, stop };
}

/** Runs a stage that ends by itself. @returns what it has printed */
export async function runStage(stage: Stage, port: number): Promise<string> {
  const worker = stageWorker(stage, port);
  const [output] = await Promise.all([text(worker.stdout), once(worker, "exit")]);
  return output;
}

/** Runs a stage in a thread: it starts ten times faster than a process, and ends with the tests. */
function stageWorker(stage: Stage, port: number): Worker {
  const folder = new URL(stage === "server" ? "server/" : `lessons/${stage}/`, repository);
  const source = new URL("src/server.ts", folder);
  const built = new URL("dist/server.js", folder);
  const isFresh = existsSync(built) && statSync(built).mtimeMs >= statSync(source).mtimeMs;
  return new Worker(isFresh ? built : source, {
    env: { ...process.env, PORT: `${port}`, HOST: "127.0.0.1" },
    execArgv: isFresh ? [] : ["--import", import.meta.resolve("tsx")],
    stdout: true,
  });
}
