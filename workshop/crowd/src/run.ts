import { monitorEventLoopDelay } from "node:perf_hooks";
import { type Account, account } from "./accounting.ts";
import { Crowd } from "./crowd.ts";
import { type Crash, type CrowdServer, End } from "./end.ts";
import { live } from "./member.ts";
import { type Memory, watchMemory } from "./memory.ts";
import type { Abilities } from "./plan.ts";
import { streams } from "./randomness.ts";

/** How a crowd acts. */
export type Plan = {
  people: number;
  seconds: number;
  /** Each person's actions per second. */
  rate: number;
  seed: number;
  abilities: Abilities;
};

/** The progress of a run. */
export type Progress = {
  seconds: number;
  here: number;
  messages: number;
  deliveries: number;
  memory: number | undefined;
};

export type Outcome = {
  account: Account;
  crash: Crash | undefined;
  memory: Memory | undefined;
  /** How long the crowd acted, in seconds; less than planned if it was interrupted. */
  seconds: number;
  /** The lag of this process's own event loop, in milliseconds (99th percentile). */
  lag: number;
  wordsOf(message: number): string | undefined;
};

/**
 * Sends a crowd to a server, and waits for outstanding deliveries before the crowd leaves.
 * @param signal ends the run at once
 */
export async function runCrowd(
  plan: Plan,
  server: CrowdServer,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void = () => {},
): Promise<Outcome> {
  const lag = monitorEventLoopDelay({ resolution: 10 });
  const watch = await watchMemory(server.process?.pid);
  const crowd = new Crowd(server.address, plan.abilities);
  const end = new End(crowd, server, signal);
  const timer = setInterval(() => onProgress(progress(crowd, watch.memory())), 200);
  lag.enable();
  const lives = gather(plan, crowd, end);
  await end.acting(plan.seconds * 1000);
  const seconds = crowd.now() / 1000;
  const memory = await watch.stop();
  await end.settled();
  clearInterval(timer);
  const horizon = crowd.now();
  await Promise.all(lives.map(async (life) => (await life)?.dismiss()));
  return {
    account: account(crowd.log, horizon, end.crash?.at),
    crash: end.crash,
    memory,
    seconds,
    lag: lag.percentile(99) / 1e6,
    wordsOf: (message) => crowd.wordsOf(message),
  };
}

function gather(plan: Plan, crowd: Crowd, end: End) {
  const arrival = Math.min(1000, plan.seconds * 250);
  const { signal } = end;
  const onRefused = () => end.refused();
  return streams(plan.seed, plan.people).map((randomness) =>
    live({ crowd, randomness, rate: plan.rate, arrival, signal, onRefused }),
  );
}

function progress(crowd: Crowd, memory: Memory | undefined): Progress {
  const { connections, messages, deliveries } = crowd.log;
  const here = connections.filter((spans) => spans.at(-1)?.state !== "gone").length;
  const seconds = crowd.now() / 1000;
  return { seconds, here, messages: messages.length, deliveries, memory: memory?.last };
}
