import { collectComplaints } from "@chatterbox/testing/complaints";
import { launchBrowser } from "@chatterbox/testing/launch";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { afterAll, expect, inject, onTestFinished } from "vitest";
import { Person } from "./person.ts";
import { type Stage, type StageServer, startStage } from "./stage-server.ts";

const patience = 30_000; // ms until what is awaited counts as missing; a busy machine takes its time

let launched: Promise<Browser> | undefined;

/** The browser of this file's tests. It ends with them. */
export function browser(): Promise<Browser> {
  launched ??= launchBrowser(inject("browserPath"));
  return launched;
}

afterAll(async () => {
  await (await launched)?.close();
});

/** Starts a stage's server, which ends with the test. */
export async function serve(stage: Stage, port?: number): Promise<StageServer> {
  const server = await startStage(stage, port);
  onTestFinished(server.stop);
  return server;
}

/** A way to the page that comes with its own settings. */
export type Visit = BrowserContextOptions & {
  /** Runs in the page before its own scripts: an arrow function, whose source is sent there. */
  before?: () => void;
  /** What the browser is to complain about, as the test means it to. */
  complaints?: RegExp;
  /** Addresses at which nobody answers. */
  missing?: RegExp;
  /** Whether to wait until the page is connected; true if not given. */
  connected?: boolean;
  /** Whether to wait until there is something to type into; true if not given. */
  input?: boolean;
};

/** The address of the page, pointed at a chat server. */
export function pageAddress(server: string): string {
  return `${inject("pageUrl")}?server=${encodeURIComponent(server)}`;
}

/**
 * Opens the page for somebody, with a browser profile of their own. It closes with the test, which
 * fails if the browser has complained about anything in it.
 * @param server the address of the chat server
 */
export async function arrive(server: string, visit: Visit = {}): Promise<Person> {
  const { before, missing, complaints: meant, connected = true, input = true, ...options } = visit;
  const context = await (await browser()).newContext({
    locale: "en-US",
    reducedMotion: "reduce",
    ...options,
  });
  context.setDefaultTimeout(patience);
  const complaints = await collectComplaints(context);
  onTestFinished(async () => {
    await context.close();
    const unmeant = complaints.filter((complaint) => !meant?.test(complaint));
    expect(unmeant, "what the browser complains about").toEqual([]);
  });
  if (missing) await context.route(missing, (route) => route.abort());
  if (before) await context.addInitScript(before);
  const person = new Person(await context.newPage());
  await person.page.goto(pageAddress(server));
  if (input) await person.input.waitFor();
  if (connected) await person.sees("connection", { "data-phase": "open" });
  return person;
}

/** Two people at the same server, who are both connected. */
export async function twoPeople({ url }: StageServer): Promise<[Person, Person]> {
  return Promise.all([arrive(url), arrive(url)]);
}

/** Three of them. */
export async function threePeople({ url }: StageServer): Promise<[Person, Person, Person]> {
  return Promise.all([arrive(url), arrive(url), arrive(url)]);
}
