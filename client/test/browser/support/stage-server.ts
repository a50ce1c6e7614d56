import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";

const repository = new URL("../../../../", import.meta.url);

/** Where a step begins (lesson02 is what lesson 2's attendees start from), or the finished server. */
export type Stage =
  | "lesson00"
  | "lesson01"
  | "lesson02"
  | "lesson03"
  | "lesson04"
  | "lesson05"
  | "server";

/** A chat server that was started here. */
export type StageServer = {
  port: number;
  /** What a page connects to. */
  url: string;
  stop(): Promise<void>;
};

/**
 * Starts a stage's real server and waits until it listens.
 * @param port where; a free one if not given
 */
export async function startStage(stage: Stage, port?: number): Promise<StageServer> {
  const chosen = port ?? (await freePort());
  const child = spawnStage(stage, chosen);
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill();
    await once(child, "exit");
  };
  const output = await outputUntil(child, "Listening on");
  if (!output.includes("Listening on")) {
    throw new Error(`${stage}'s server ended instead of listening on ${chosen}: ${output}`);
  }
  return { port: chosen, url: `ws://127.0.0.1:${chosen}/`, stop };
}

/** Runs a stage's program that ends by itself. @returns what it has printed */
export function runStage(stage: Stage, port: number): Promise<string> {
  return outputUntil(spawnStage(stage, port), undefined);
}

/** A port of this machine on which nobody listens. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no port is free");
  return address.port;
}

// A test run may be ended at any moment, and its servers must end with it: then their input ends.
const endWithUs = "process.stdin.on('end', () => process.exit()).resume().unref()";

function spawnStage(stage: Stage, port: number): ChildProcess {
  const folder = stage === "server" ? stage : `lessons/${stage}`;
  const program = fileURLToPath(new URL(`${folder}/src/server.ts`, repository));
  const imports = [
    import.meta.resolve("tsx"),
    `data:text/javascript,${encodeURIComponent(endWithUs)}`,
  ];
  return spawn(process.execPath, [...imports.flatMap((url) => ["--import", url]), program], {
    env: { ...process.env, PORT: `${port}`, HOST: "127.0.0.1" },
    stdio: ["pipe", "pipe", "pipe"],
  });
}

/** Collects what a program prints until it prints certain words, or has ended. */
function outputUntil(child: ChildProcess, words: string | undefined): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = "";
    const hear = (chunk: Buffer) => {
      output += chunk.toString();
      if (words !== undefined && output.includes(words)) resolve(output);
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    child.once("error", reject);
    child.once("close", () => resolve(output));
  });
}
