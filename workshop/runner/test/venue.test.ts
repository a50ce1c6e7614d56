// One archive is enough for a room without internet: whatever system's tar unpacks it, it runs there.
import { execFile, execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { freePort } from "@chatterbox/testing/free-port";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { RunningCommand, run } from "./support/command.ts";
import { makeRepository, type Repository } from "./support/repository.ts";

const windows = process.platform === "win32";
const preload = new URL("../../src/offline/no-network.cjs", import.meta.url).href;
let repository: Repository;
/** Where archives are written to and unpacked, as on a stick. */
let stick: string;
let archive: string;
let unpacked: Repository;
let packing: { code: number | null; stdout: string };

/** What tar says of the archive. */
const tar = (...args: string[]) =>
  execFileSync("tar", args, { cwd: stick, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
const inUnpacked = (...path: string[]) => join(unpacked.folder, ...path);

beforeAll(async () => {
  repository = await makeRepository();
  stick = await realpath(await mkdtemp(join(tmpdir(), "chatterbox stick-")));
  const put = async (path: string, text: string) => {
    await mkdir(join(repository.folder, path, ".."), { recursive: true });
    await writeFile(join(repository.folder, path), text);
  };
  await put("playground/lesson00/src/server.ts", "// the instructor's own");
  await put("workshop/.turbo/log.txt", "a cache");
  await put("docs/my notes.md", "a secret");
  await put("docs/protocol.md", "changed, and not committed\n");
  packing = await run(repository, ["venue", "--output", stick]);
  archive = (await readdir(stick))[0] ?? "";
  tar("-xzf", archive);
  const folder = join(stick, archive.replace(".tgz", ""));
  unpacked = { folder, remove: async () => {} };
}, 120_000);

afterAll(async () => {
  await repository.remove();
  await rm(stick, { recursive: true, force: true, maxRetries: 5 });
});

describe("the archive", { timeout: 60_000 }, () => {
  test("is alone on the stick, and the command says what is in it and what to type", () => {
    expect(packing.code).toBe(0);
    expect(archive).toMatch(/^chatterbox-(linux|macos|windows)-\w+\.tgz$/);
    expect(packing.stdout).toContain(`tar -xzf ${archive}`);
    expect(packing.stdout).toContain(`cd ${archive.replace(".tgz", "")}`);
    expect(packing.stdout).toContain("not as they were committed: docs/protocol.md");
    expect(packing.stdout).toContain(
      "Left out, because git has not been told of them: docs/my notes.md",
    );
  });

  test("holds nothing of the instructor's own, and no links", () => {
    const entries = tar("-tvzf", archive).trim().split("\n");
    expect(
      entries.filter((entry) => /\/playground\/|\/\.git\/|\.turbo|my notes/.test(entry)),
    ).toEqual([]);
    expect(entries.filter((entry) => entry.includes("/READ-ME-FIRST.txt"))).toHaveLength(1);
    expect(new Set(entries.map(([kind]) => kind))).toEqual(new Set(["-"]));
  });

  test("holds what git knows, as it lies in the folder", async () => {
    const known = execFileSync("git", ["ls-files"], { cwd: repository.folder, encoding: "utf8" });
    for (const path of known.trim().split("\n")) {
      const [mine, theirs] = [join(repository.folder, path), inUnpacked(path)];
      expect((await readFile(theirs)).equals(await readFile(mine)), path).toBe(true);
    }
  });

  test("is not written over another, nor where there is no folder", async () => {
    const taken = await run(repository, ["venue", "--output", join(stick, archive)]);
    expect(taken).toMatchObject({ code: 2, stderr: expect.stringContaining("is there already") });
    const nowhere = await run(repository, ["venue", "--output", join(stick, "no", "such.tgz")]);
    expect(nowhere).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("There is no folder"),
    });
  });

  test.skipIf(windows)("that is stopped halfway leaves nothing behind", async () => {
    const other = await mkdtemp(join(tmpdir(), "chatterbox-half-"));
    const command = new RunningCommand(repository, ["venue", "--output", other]);
    const ended = command.ends();
    await expect.poll(() => readdir(other), { timeout: 30_000 }).toHaveLength(1);
    command.child.kill("SIGINT");
    expect(await ended).toBe(130);
    expect(await readdir(other)).toEqual([]);
    await rm(other, { recursive: true });
  });
});

describe("the unpacked folder", { timeout: 60_000 }, () => {
  test("is complete, and has its links from the first command on", async () => {
    const { installState } = createRequire(import.meta.url)(inUnpacked("workshop", "install.cjs"));
    expect(installState()).toBe("complete");
    await run(unpacked, ["lessons"]);
    const links = JSON.parse(await readFile(inUnpacked("node_modules", ".links.json"), "utf8"));
    expect(Object.keys(links)).toContain("node_modules/@chatterbox/workshop");
    for (const link of Object.keys(links)) expect(existsSync(inUnpacked(link)), link).toBe(true);
    const workshop = await realpath(inUnpacked("node_modules", "@chatterbox", "workshop"));
    expect(workshop).toBe(inUnpacked("workshop"));
  });

  test("takes a lesson with the network off, without git, and asks for nothing", async () => {
    const log = join(stick, "attempts");
    await writeFile(log, "");
    const wish = ["--port", `${await freePort()}`];
    const lesson = new RunningCommand(unpacked, ["lesson", "0", "--no-open", ...wish], {
      NODE_OPTIONS: `--import=${preload}`,
      CHATTERBOX_NETWORK_LOG: log,
    });
    const printed = await lesson.prints("checks pass");
    expect(printed).toContain("✗ it starts and listens on PORT");
    const page = /http:\/\/localhost:\d+\/lesson\/0/.exec(printed)?.[0] as string;
    expect(await (await fetch(page)).text()).toContain("<title>");
    await lesson.stop();
    expect(await readFile(log, "utf8")).toBe("");
    await rm(inUnpacked("playground"), { recursive: true });
  });

  test("proves itself by doctor -- --offline, which leaves nothing behind", async () => {
    const before = await readdir(unpacked.folder);
    const { code, stdout } = await run(unpacked, ["doctor", "--offline"]);
    expect(stdout).not.toContain("!");
    expect(stdout.match(/✓/g)).toHaveLength(7);
    expect(code).toBe(0);
    expect(await readdir(unpacked.folder)).toEqual(before);
    if (windows) return;
    const processes = () => execFileSync("ps", ["-A", "-o", "args"], { encoding: "utf8" });
    await expect.poll(processes, { timeout: 10_000 }).not.toContain(unpacked.folder);
  });

  test("can be packed again without git: nothing is missing, and nothing is added", async () => {
    const module = pathToFileURL(inUnpacked("workshop", "src", "venue", "own-files.ts")).href;
    const code = `import { findOwnFiles } from "${module}"; console.log((await findOwnFiles()).paths.join("\\n"))`;
    const options = { cwd: unpacked.folder, encoding: "utf8" } as const;
    const node = ["--import", "tsx", "--input-type=module", "-e", code];
    const found = execFileSync(process.execPath, node, options).trim().split("\n");
    const known = execFileSync("git", ["ls-files"], { ...options, cwd: repository.folder });
    expect(found.sort()).toEqual([...known.trim().split("\n"), "READ-ME-FIRST.txt"].sort());
  });

  test("doctor -- --offline fails where a file of a page is missing, and where code asks for more", async () => {
    const assets = inUnpacked("client", "dist", "assets");
    const script = (await readdir(assets)).find((name) => /^index-.*\.js$/.test(name)) as string;
    await rm(join(assets, script));
    const server = inUnpacked("server", "src", "server.ts");
    await writeFile(
      server,
      `import "node:https";\nfetch("http://192.0.2.1/").catch(() => {});\n${await readFile(server, "utf8")}`,
    );
    const { code, stdout } = await run(unpacked, ["doctor", "--offline"]);
    expect(stdout).toMatch(new RegExp(`! .*${script} does not come: 404`));
    expect(stdout).toMatch(/! .*server\.ts tried to reach 192\.0\.2\.1:80/);
    expect(stdout.match(/!/g)).toHaveLength(2);
    expect(code).toBe(1);
  });
});

describe("a process with the network off", () => {
  test("reaches this machine, and nothing else, in whatever way it tries", async () => {
    const server = createServer((_request, response) => response.end("hello"));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const log = join(stick, "tries");
    await writeFile(log, "");
    const code = `
      import { lookup } from "node:dns"; import { resolve4 } from "node:dns/promises";
      import { createSocket } from "node:dgram"; import { get } from "node:https"; import { connect } from "node:net";
      const code = (error) => error?.cause?.code ?? error?.code ?? error ?? "reached";
      const event = (emitter) => new Promise((done) => emitter.once("error", (error) => done(code(error))));
      console.log(JSON.stringify([
        await (await fetch("http://localhost:${port}")).text(),
        await new Promise((done) => lookup("localhost", (error) => done(code(error)))),
        await fetch("http://192.0.2.1/").then(code, code),
        await event(get("https://example.com")),
        await event(connect(443, "2001:db8::1")),
        await new Promise((done) => lookup("example.com", (error) => done(code(error)))),
        await resolve4("example.com").then(code, code),
        await new Promise((done) => createSocket("udp4").send("hello", 53, "192.0.2.1", (error) => done(code(error)))),
      ])); process.exit();`;
    const node = ["--input-type=module", "-e", code];
    const env = {
      ...process.env,
      NODE_OPTIONS: `--import=${preload}`,
      CHATTERBOX_NETWORK_LOG: log,
    };
    const printed = await new Promise<string>((resolve, reject) =>
      execFile(process.execPath, node, { env }, (error, stdout) =>
        error ? reject(error) : resolve(stdout),
      ),
    );
    server.close();
    const off = Array.from({ length: 6 }, () => "ENETUNREACH");
    expect(JSON.parse(printed)).toEqual(["hello", "reached", ...off]);
    expect((await readFile(log, "utf8")).trim().split("\n")).toHaveLength(6);
  });
});
