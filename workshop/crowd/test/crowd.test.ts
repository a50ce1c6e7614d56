import { mkdir, readFile, writeFile } from "node:fs/promises";
import { networkInterfaces } from "node:os";
import { dirname, join } from "node:path";
import { copyFile, ensureCopy, inTemporaryPlayground } from "@chatterbox/attendee/playground";
import { isOwnHost } from "@chatterbox/checks/servers/server-address";
import { serverFile, steps } from "@chatterbox/stages/stages";
import { aroundAll, expect, test } from "vitest";
import { isFlawless } from "../src/figures.ts";
import { abilitiesAfter, crowdSize, type Size } from "../src/plan.ts";
import { streams } from "../src/randomness.ts";
import { crowdReport } from "../src/report.ts";
import { runCrowd } from "../src/run.ts";
import { type Destination, findDestination } from "../src/server.ts";

// Small, busy crowds tell right servers from wrong ones.

const few: Size = { people: 8, seconds: 3, rate: 8, seed: 7 };

aroundAll((runTests) => inTemporaryPlayground(runTests));

/** Sends a crowd, and stops the server if it was started for the crowd. */
async function send(destination: Destination, size = few) {
  const server = await destination.open();
  const plan = { ...size, abilities: abilitiesAfter(destination.lesson) };
  try {
    return await runCrowd(plan, server, new AbortController().signal);
  } finally {
    await server.process?.stop();
  }
}

/** Makes the attendee's copy of a lesson from its solution, with an edit. */
async function copy(lesson: number, text: string, instead: string): Promise<Destination> {
  const step = steps[lesson] as (typeof steps)[number];
  const code = await readFile(join(step.solution.folder, serverFile), "utf8");
  expect(code.split(text)).toHaveLength(2);
  await ensureCopy(step);
  await mkdir(dirname(copyFile(step)), { recursive: true });
  await writeFile(
    copyFile(step),
    code.replace(text, () => instead),
  );
  return findDestination({ lesson: `${lesson}` });
}

/** The kinds of faults found. */
function faults({ account }: Awaited<ReturnType<typeof send>>): string[] {
  return Object.entries(account.faults).flatMap(([kind, { count }]) => (count > 0 ? [kind] : []));
}

test.concurrent.for([
  ["lesson01", 0],
  ["lesson02", 1],
  ["lesson03", 2],
  ["server", 5],
] as const)("finds no fault in %s", async ([stage, lesson], { expect }) => {
  const destination = await findDestination({ stage });
  expect(destination.lesson).toBe(lesson);
  const outcome = await send(destination);
  expect(faults(outcome)).toEqual([]);
  expect(outcome.crash).toBeUndefined();
  expect(outcome.account.outstanding).toBe(0);
  expect(outcome.account.messages).toBeGreaterThan(0);
  expect(outcome.account.delivered).toBeGreaterThan(0);
  expect(outcome.memory?.highest).toBeGreaterThan(10e6);
  const answered = Object.keys(outcome.account.questions);
  expect(answered.includes("bad-message")).toBe(lesson >= 3);
});

test.concurrent("notices that private messages reach the feed", async ({ expect }) => {
  const toPartner = "if (schedule === undefined && partner) return send(partner, message);";
  const outcome = await send(await copy(5, toPartner, ""), few);
  expect(faults(outcome)).toContain("misdelivered");
  expect(isFlawless(outcome)).toBe(false);
});

test.concurrent("reports how an invalid message crashed the server", async ({ expect }) => {
  const guard = "const received = isBinary ? undefined : parse(data.toString());";
  const destination = await copy(3, guard, `JSON.parse(data.toString());\n    ${guard}`);
  const size = { ...few, rate: 10, seconds: 60 };
  const outcome = await send(destination, size);
  expect(faults(outcome)).not.toContain("cutOff");
  const report = crowdReport(size, destination, outcome, 200).join("\n");
  expect(report).toMatch(/✗ The server ended after [\d.]+ s\. 8 people, \d+ s: \d+ messages?/);
  expect(report).toMatch(/It ended after [\d.]+ s, with exit status 1\./);
  expect(report).toContain("Likely cause: JSON.parse throws");
  expect(report).toContain("SyntaxError");
});

test.concurrent("survives a server that breaks the protocol at the end", async ({ expect }) => {
  const greeting = 'webSockets.on("connection", (socket) => {';
  const invalid = "Buffer.from([0x81, 1, 0xff])"; // a text frame that is not UTF-8
  const goodbye = `Object(socket)._receiver.prependListener("conclude", () => {
      Object(socket)._socket.write(${invalid});
    });`;
  const outcome = await send(await copy(1, greeting, `${greeting}\n    ${goodbye}`));
  expect(isFlawless(outcome)).toBe(true);
});

test("goes to a URL, expects the last lesson's abilities, and notices when nothing listens any more", async () => {
  const { process: server, address } = await (await findDestination({ stage: "server" })).open();
  const destination = await findDestination({ url: `http://${address.host}:${address.port}` });
  expect(destination.lesson).toBe(5);
  const abilities = abilitiesAfter(5);
  const plan = { ...few, seconds: 60, abilities };
  const target = await destination.open();
  const outcome = await runCrowd(plan, target, new AbortController().signal, ({ deliveries }) => {
    if (deliveries > 0) void server?.stop();
  });
  expect(outcome).toMatchObject({ memory: undefined, crash: { exit: undefined } });
});

test("has nowhere to go if the server doesn't listen", async () => {
  const [step] = steps as [(typeof steps)[number]];
  await ensureCopy(step);
  const { open } = await findDestination({ lesson: "0" });
  await expect(open()).rejects.toThrow(
    /lesson00\/src\/server.ts started, but ended before it listened/,
  );
  await expect(findDestination({ lesson: "2" })).rejects.toThrow("lesson 2");
});

test.for([
  [{ stage: "servre" }, "Did you mean server?"],
  [{ stage: "server", url: "http://localhost:8000" }, "Use --url or --stage"],
  [{ url: "http://192.0.2.1:8000" }, "is not on this machine"],
  [{ url: "http://localhost:1" }, "Nothing answers at"],
])("refuses %j", async ([wish, words]) => {
  await expect(findDestination(wish as object)).rejects.toThrow(words as string);
});

test.for([
  [["0"], {}, '"0" is not a number of people from 1 to 200'],
  [["201"], {}, "from 1 to 200"],
  [["30", "3"], {}, "-- --lesson 3"],
  [[], { seconds: "121" }, "from 1 to 120"],
  [[], { seconds: "1.5" }, "from 1 to 120"],
  [[], { rate: "0" }, "from 0.1 to 10"],
  [[], { rate: "fast" }, "from 0.1 to 10"],
  [["200"], { rate: "2" }, "more than this machine can count. The maximum: --rate 1"],
  [[], { seed: "x" }, "a seed"],
] as const)("refuses %j with %j: %s", ([people, options, words]) => {
  expect(() => crowdSize([...people], options, 0)).toThrow(words);
});

test("a server is on this machine if it has one of its addresses", () => {
  const own = Object.values(networkInterfaces()).flatMap((addresses = []) => addresses);
  for (const host of ["127.0.0.1", "127.1.2.3", "::1", ...own.map(({ address }) => address)]) {
    expect(isOwnHost(host)).toBe(true);
  }
  for (const host of ["8.8.8.8", "localhost.example.com", "127.example.com", "0.0.0.0", "::2"]) {
    expect(isOwnHost(host)).toBe(false);
  }
});

test("a large crowd acts less often, so that counting keeps up", () => {
  expect(crowdSize([], {}, 0.5)).toEqual({ people: 30, seconds: 20, rate: 2, seed: 500_000 });
  expect(crowdSize(["200"], {}, 0)).toMatchObject({ rate: 1 });
});

test("the same seed makes the same people, each with their own choices", () => {
  const choices = (seed: number) =>
    streams(seed, 3).map(({ integer }) => [1, 2, 3].map(() => integer(0, 1e6)).join());
  expect(choices(7)).toEqual(choices(7));
  expect(choices(7)).not.toEqual(choices(8));
  expect(new Set(choices(7)).size).toBe(3);
});
