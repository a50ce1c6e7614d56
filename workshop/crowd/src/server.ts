import { join } from "node:path";
import { requireCopy } from "@chatterbox/attendee/attempt";
import { lastStep, readProgress } from "@chatterbox/attendee/progress";
import { findOwnAddress } from "@chatterbox/checks/servers/server-address";
import { waitUntilListening } from "@chatterbox/checks/servers/server-process";
import { runOnce } from "@chatterbox/checks/servers/warm";
import { shown } from "@chatterbox/stages/repository";
import {
  findStage,
  findStep,
  levelOf,
  type Step,
  serverFile,
  steps,
} from "@chatterbox/stages/stages";
import { ExpectedError } from "@chatterbox/words/expected-error";
import { say } from "@chatterbox/words/say";
import getPort from "get-port";
import type { CrowdServer } from "./end.ts";

/** How long a server may take to listen, in milliseconds. */
const startLimit = 10_000;

/** Where a crowd goes: its name, the lesson whose abilities the crowd expects, and how to get there. */
export type Destination = { target: string; lesson: number; open(): Promise<CrowdServer> };

/** Options of the command line. */
export type Wish = { url?: string; stage?: string; lesson?: string };

/**
 * Finds the server for a crowd: the one at a URL, a stage of the workshop, or the attendee's copy of a
 * lesson, by default the one they worked on last.
 * @throws ExpectedError if there is none, or the URL is not on this machine
 */
export async function findDestination({ url, stage, lesson }: Wish): Promise<Destination> {
  if (url !== undefined && stage !== undefined) {
    throw new ExpectedError(say`Use --url or --stage, not both: a crowd goes to one server.`);
  }
  const named = lesson === undefined ? undefined : findStep(lesson);
  if (url !== undefined) {
    const address = await findOwnAddress(url);
    const { number } = named ?? (await likelyStep());
    return { target: url, lesson: number, open: async () => ({ address, process: undefined }) };
  }
  if (stage !== undefined) {
    const found = findStage(stage);
    const reached = named?.number ?? Math.max(0, levelOf(found) - 1);
    return destination(found.name, join(found.folder, serverFile), reached);
  }
  const step = named ?? (await lastStep());
  const file = await requireCopy(step);
  return destination(shown(file), file, step.number);
}

/** The lesson the attendee worked on last; the very last one if there is none. */
async function likelyStep(): Promise<Step> {
  const step = await lastStep();
  const { at } = await readProgress(step);
  return at > 0 ? step : (steps.at(-1) as Step);
}

function destination(target: string, file: string, lesson: number): Destination {
  return { target, lesson, open: () => startServer(target, file) };
}

/** @throws ExpectedError if it doesn't listen */
async function startServer(target: string, file: string): Promise<CrowdServer> {
  const server = await runOnce({ file, port: await getPort({ host: "127.0.0.1" }) });
  const listening = await waitUntilListening(server, startLimit);
  if (listening.host !== undefined) {
    return { address: { host: listening.host, port: server.port }, process: server };
  }
  await server.stop();
  const reasons = {
    ended: say`A crowd has nowhere to go: ${target} started, but ended before it listened.`,
    timeout: say`A crowd has nowhere to go: ${target} started, but did not listen on PORT within ${startLimit / 1000} seconds.`,
    port: say`A crowd has nowhere to go: ${target} started, but listens on ${server.listensOn.join(", ")} instead of PORT, ${server.port}.`,
  };
  const reason = reasons[listening.why];
  const output = server.output.trim();
  throw new ExpectedError(output ? say`${reason}\nIts output:\n${output}` : reason, 1);
}
