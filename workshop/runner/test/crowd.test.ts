import { mkdir, readFile, writeFile } from "node:fs/promises";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import { isOwnHost } from "@chatterbox/checks/servers/server-address";
import { waitUntilListening } from "@chatterbox/checks/servers/server-process";
import { runOnce } from "@chatterbox/checks/servers/warm";
import { crowdSize } from "@chatterbox/crowd/plan";
import { streams } from "@chatterbox/crowd/randomness";
import { findStage, serverFile } from "@chatterbox/stages/stages";
import getPort from "get-port";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { RunningCommand, run } from "./support/command.ts";
import { makeRepository, type Repository } from "./support/repository.ts";

// A crowd goes to right servers and to wrong ones, and tells them apart.

let repository: Repository;

beforeAll(async () => {
  repository = await makeRepository();
});
afterAll(() => repository.remove());

/** Sends a small and busy crowd for a short time. @returns the exit status and what --json prints */
async function send(...args: string[]) {
  const few = ["crowd", "12", "--seconds", "2", "--rate", "6", "--seed", "7", "--json", ...args];
  const { code, stdout, stderr } = await run(repository, few);
  expect(stderr).toBe("");
  return { code, report: JSON.parse(stdout) };
}

/** Makes the attendee's copy of a lesson from its solution, with edits. */
async function copy(lesson: number, solution: string, edits: [text: string, instead: string][]) {
  let code = await readFile(join(findStage(solution).folder, serverFile), "utf8");
  for (const [text, instead] of edits) {
    expect(code.split(text)).toHaveLength(2);
    code = code.replace(text, () => instead);
  }
  const folder = join(repository.folder, "playground", `lesson0${lesson}`);
  await mkdir(join(folder, "src"), { recursive: true });
  await writeFile(join(folder, "package.json"), '{ "type": "module" }\n');
  await writeFile(join(folder, serverFile), code);
}

/** How often each fault was found; only those that were. */
function faults({ faults }: { faults: Record<string, { count: number }> }) {
  return Object.keys(faults).filter((kind) => (faults[kind]?.count ?? 0) > 0);
}

describe.concurrent("a right server", { timeout: 60_000 }, () => {
  test.for([
    ["lesson01", 0],
    ["lesson02", 1],
    ["lesson03", 2],
    ["lesson04", 3],
    ["lesson05", 4],
    ["server", 5],
  ] as const)(
    "%s loses nothing of what lesson %d is about",
    async ([stage, lesson], { expect }) => {
      const { code, report } = await send("--stage", stage);
      expect(faults(report)).toEqual([]);
      expect(report).toMatchObject({ ok: true, lesson, people: 12, seed: 7, crash: null });
      expect(report.outstanding).toBe(0);
      expect(report.messages).toBeGreaterThan(20);
      expect(report.delivered).toBeGreaterThanOrEqual(report.messages - report.scheduled);
      expect(report.memory.highest).toBeGreaterThan(10e6);
      expect(code).toBe(0);
      const refused = Object.keys(report.questions).filter((code) => code.startsWith("bad-"));
      const refusals = ["bad-message", "bad-schedule"].slice(0, Math.max(0, lesson - 2));
      expect(refused.sort()).toEqual(refusals);
    },
  );
});

describe.concurrent("a wrong server", { timeout: 60_000 }, () => {
  test("that drops every fifth message loses them", async ({ expect }) => {
    const call = "broadcast(data.toString(), socket);";
    await copy(2, "lesson03", [
      [call, `count += 1;\n    if (count % 5) ${call}`],
      ["const maxPayload", "let count = 0;\nconst maxPayload"],
    ]);
    const { code, report } = await send("--lesson", "2");
    expect(faults(report)).toEqual(["lost"]);
    const { messages } = report.faults.lost;
    expect(messages).toBeGreaterThan(report.messages / 20);
    expect(messages).toBeLessThanOrEqual(Math.ceil(report.messages / 5));
    expect(report.faults.lost.example.words).not.toBe("");
    expect(code).toBe(1);
  });

  test("that crashes on rubbish is shown with its last words", async ({ expect }) => {
    const noticed = "const received = isBinary ? undefined : parse(data.toString());";
    await copy(3, "lesson04", [[noticed, `JSON.parse(data.toString());\n    ${noticed}`]]);
    const args = ["crowd", "12", "--lesson", "3", "--seconds", "60", "--rate", "10", "--seed", "7"];
    const { code, stdout } = await run(repository, args);
    expect(stdout).toMatch(/✗ The server ended after [\d.]+ s\. 12 people, \d+ s: \d+ messages?/);
    expect(stdout).toMatch(/It ended after [\d.]+ s, with exit status 1\./);
    expect(stdout).toContain("Likely cause: JSON.parse throws on anything that is not JSON");
    expect(stdout).toContain("SyntaxError");
    expect(stdout).not.toContain("though nobody had asked for that");
    expect(code).toBe(1);
  });

  test("that lets private words into the feed is found out", async ({ expect }) => {
    const toPartner = "if (schedule === undefined && partner) return send(partner, message);";
    await copy(5, "server", [[toPartner, ""]]);
    const { code, report } = await send("--lesson", "5");
    expect(faults(report)).toContain("misdelivered");
    expect(code).toBe(1);
  });

  test("that sends a scheduled message at once is too early", async ({ expect }) => {
    await copy(4, "lesson05", [["}, delay);", "}, 0);"]]);
    const { code, report } = await send("--lesson", "4");
    expect(faults(report)).toContain("early"); // and whoever comes later misses it
    expect(code).toBe(1);
  });

  test("that breaks the protocol in its goodbye does not end the crowd", async ({ expect }) => {
    const greeting = 'webSockets.on("connection", (socket) => {';
    const badText = "Buffer.from([0x81, 1, 0xff])"; // a frame of text that is no UTF-8
    const goodbye = `Object(socket)._receiver.prependListener("conclude", () => {
      Object(socket)._socket.write(${badText});
    });`;
    await copy(1, "lesson02", [[greeting, `${greeting}\n    ${goodbye}`]]);
    const { code, report } = await send("--lesson", "1");
    expect(report.people).toBe(12);
    expect(code).toBe(0);
  });

  test("that has not been written yet has nowhere to go", async ({ expect }) => {
    await copy(0, "lesson00", []);
    const { code, stderr } = await run(repository, ["crowd", "--lesson", "0"]);
    expect(stderr).toContain("lesson00/src/server.ts was started, but it ended before it listened");
    expect(stderr).toContain("Nothing listens on");
    expect(code).toBe(1);
  });
});

describe.concurrent("a server that runs already", { timeout: 60_000 }, () => {
  /** Starts a stage as an attendee would, on a port of its own. */
  async function start(stage: string) {
    const file = join(findStage(stage).folder, serverFile);
    const server = await runOnce({ file, port: await getPort() });
    await waitUntilListening(server, 10_000);
    return server;
  }

  test("is named by its address; nothing was begun, so it can do everything", async ({
    expect,
  }) => {
    const server = await start("server");
    const empty = { CHATTERBOX_PLAYGROUND: join(repository.folder, "no-playground") };
    const url = `http://localhost:${server.port}`;
    const args = ["crowd", "5", "--seconds", "1", "--rate", "5", "--url", url];
    const { code, stdout } = await run(repository, args, empty);
    expect(stdout).toContain(`5 people to ${url}, lesson 5`);
    expect(stdout).toMatch(/✓ 5 people, 1 s: \d+ messages, each heard/);
    expect(stdout).toContain("not known: the server was not started here");
    expect(code).toBe(0);
    await server.stop();
  });

  test("and ends while the crowd is there ends the run", async ({ expect }) => {
    const server = await start("lesson03");
    const url = `http://127.0.0.1:${server.port}`;
    const args = ["crowd", "5", "--seconds", "60", "--rate", "5", "--lesson", "2", "--url", url];
    const command = new RunningCommand(repository, args, {}, true);
    await command.prints(/heard [1-9]\d* times/);
    await server.stop();
    await command.prints("nothing listened there any more");
    expect(await command.ends()).toBe(1);
  });
});

test.skipIf(process.platform === "win32")(
  "Ctrl-C ends a crowd early, with the report so far",
  { timeout: 60_000 },
  async () => {
    const args = ["crowd", "5", "--stage", "server", "--seconds", "60"];
    const command = new RunningCommand(repository, args, {}, true);
    await command.prints(/heard [1-9]\d* times/);
    command.child.kill("SIGINT");
    await command.prints(/✓ 5 people, \d+ s: \d+ messages?, each heard/);
    expect(await command.ends()).toBe(0);
  },
);

describe.concurrent("what a crowd is not sent for", { timeout: 60_000 }, () => {
  const nothingBegun = { CHATTERBOX_PLAYGROUND: join(tmpdir(), "no-such-playground") };
  test.for([
    [["many"], "from 1 to 200"],
    [["--stage", "servre"], "Did you mean server?"],
    [["--stage", "server", "--url", "http://localhost:8000"], "One of --url and --stage"],
    [["--url", "http://192.0.2.1:8000"], "is not on this machine"],
    [["--url", "localhost"], "is not an address"],
    [["--url", "http://localhost:1"], "Nothing answers at"],
    [["--lesson", "1"], "You have not begun lesson 1"],
    [["3", "--lesson", "true"], "Options go behind --"], // what npm makes of --lesson 3
  ] as const)("%j says “%s”, and exits with 2", async ([args, words], { expect }) => {
    const { code, stderr } = await run(repository, ["crowd", ...args], nothingBegun);
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(code).toBe(2);
  });

  test.for([
    [["0"], {}, '"0" is not a number of people from 1 to 200'],
    [["201"], {}, "from 1 to 200"],
    [["30", "3"], {}, "-- --lesson 3"],
    [[], { seconds: "121" }, "from 1 to 120"],
    [[], { seconds: "1.5" }, "from 1 to 120"],
    [[], { rate: "0" }, "from 0.1 to 10"],
    [[], { rate: "fast" }, "from 0.1 to 10"],
    [["200"], { rate: "2" }, "more than this machine can count. At most: --rate 1"],
    [[], { seed: "x" }, "a seed"],
  ] as const)("%j with %j: %s", ([people, options, words]) => {
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

  test("a large crowd acts less often, so that it can be counted", () => {
    expect(crowdSize([], {}, 0.5)).toEqual({ people: 30, seconds: 20, rate: 2, seed: 500_000 });
    expect(crowdSize(["200"], {}, 0)).toMatchObject({ rate: 1 });
  });

  test("the same seed makes the same people, each with luck of their own", () => {
    const luck = (seed: number) =>
      streams(seed, 3).map(({ integer }) => [1, 2, 3].map(() => integer(0, 1e6)).join());
    expect(luck(7)).toEqual(luck(7));
    expect(luck(7)).not.toEqual(luck(8));
    expect(new Set(luck(7)).size).toBe(3);
  });
});
