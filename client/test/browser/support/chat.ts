import { ownPage, sharedPage } from "@chatterbox/testing/browser";
import type { BrowserContextOptions } from "playwright-core";
import { expect, inject, onTestFinished } from "vitest";
import { type Client, connectClient } from "./client.ts";
import { Person } from "./person.ts";
import { type Stage, type StageServer, startStage } from "./stage-server.ts";

/** Starts a stage's server, which ends with the test. */
export async function serve(stage: Stage, port?: number): Promise<StageServer> {
  const server = await startStage(stage, port);
  onTestFinished(server.stop);
  return server;
}

export type Visit = {
  /** A browser profile of their own, which the test may change; the shared one if not given. */
  profile?: BrowserContextOptions;
  /** Runs in the page before its own scripts. Needs a profile. */
  before?: () => void;
  /** Addresses at which nobody answers. Needs a profile. */
  missing?: RegExp;
  /** The complaints of the browser that the test provokes. */
  complaints?: RegExp;
  /** Whether to wait until the page is connected; true if not given. */
  connected?: boolean;
  /** Whether to wait until there is something to type into; true if not given. */
  input?: boolean;
};

/**
 * Opens the page for somebody until the test ends, which fails if the browser has complained.
 * @param server the address of the chat server
 */
export async function arrive(server: string, visit: Visit = {}): Promise<Person> {
  const { profile, before, missing, connected = true, input = true } = visit;
  const { page, complaints, leave } = await (profile ? ownPage(profile) : sharedPage());
  onTestFinished(async () => {
    const unexpected = complaints.filter((complaint) => !visit.complaints?.test(complaint));
    await leave();
    expect(unexpected, "complaints of the browser").toEqual([]);
  });
  if (missing) await page.route(missing, (route) => route.abort());
  if (before) await page.addInitScript(before);
  const person = new Person(page, complaints);
  await page.goto(`${inject("pageUrl")}?server=${encodeURIComponent(server)}`);
  if (input) await person.input.waitFor();
  if (connected) await person.sees("connection", { "data-phase": "open" });
  return person;
}

/** Ann at the page, and Ben without one, at a stage's server. */
export async function annAndBen(stage: Stage = "server"): Promise<[Person, Client, StageServer]> {
  const server = await serve(stage);
  return [await arrive(server.url), await connectClient(server.url), server];
}

/** The same two, in private, and Cat, who isn't and has no page either. */
export async function pairAndCat(): Promise<[Person, Client, Client, StageServer]> {
  const [ann, ben, server] = await annAndBen();
  await ann.button("Random chat").click();
  await ann.sees("room", { "data-room": "looking" });
  ben.goesTo("random");
  await ann.sees("room", { "data-room": "talking" });
  return [ann, ben, await connectClient(server.url), server];
}
