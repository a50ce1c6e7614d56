// One archive is enough for a room without internet. A small stand-in for the workshop is packed here.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import {
  chmod,
  link,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  symlink,
  writeFile,
} from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { hashFile, hashSources } from "@chatterbox/client/build/source-hash";
import type { Page } from "@chatterbox/pages/pages";
import { root } from "@chatterbox/stages/repository";
import { say } from "@chatterbox/words/say";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { packVenue } from "../src/commands/venue.ts";
import { findContents, type Workshop } from "../src/venue/contents.ts";
import { findOwnFiles } from "../src/venue/own-files.ts";
import { pack } from "../src/venue/pack.ts";
import { restoreLinks } from "../src/venue/restore-links.cjs";
import { CommandHere } from "./support/command-here.ts";

const require = createRequire(import.meta.url);
const { installState } = require("../../install.cjs") as typeof import("../../install.cjs");

let workshop: Workshop;
/** Where archives are written to and unpacked. */
let stick: string;
let archive: string;
let unpacked: string;
let printed: string;

const tar = (...args: string[]) => execFileSync("tar", args, { cwd: stick, encoding: "utf8" });
const git = (...args: string[]) =>
  execFileSync("git", ["-c", "user.name=test", "-c", "user.email=test@localhost", ...args], {
    cwd: workshop.root,
    encoding: "utf8",
  });
const put = async (path: string, text: string) => {
  await mkdir(dirname(join(workshop.root, path)), { recursive: true });
  await writeFile(join(workshop.root, path), text);
};
const packTo = (output: string) => new CommandHere((caller) => packVenue(workshop, output, caller));

beforeAll(async () => {
  workshop = await makeWorkshop();
  stick = await realpath(await mkdtemp(join(tmpdir(), "chatterbox stick-")));
  const command = packTo(stick);
  expect(await command.ended).toBe(0);
  printed = command.stdout;
  archive = (await readdir(stick))[0] ?? "";
  tar("-xzf", archive);
  unpacked = join(stick, archive.replace(".tgz", ""));
});
afterAll(async () => {
  for (const folder of [workshop.root, stick])
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

describe("the archive", () => {
  test("is the only file on the stick, and the command says what is in it and what to type", () => {
    expect(archive).toMatch(/^chatterbox-(linux|macos|windows)-\w+\.tgz$/);
    expect(printed).toContain(`tar -xzf ${archive}`);
    expect(printed).toContain(`cd ${archive.replace(".tgz", "")}`);
    expect(printed).toContain("Packed with uncommitted changes: docs/protocol.md");
    expect(printed).toContain("Left out, as git doesn't track them: docs/my notes.md");
  });

  test("holds nothing of the instructor's own, and no links", () => {
    const entries = tar("-tvzf", archive).trim().split("\n");
    const own = /\/playground\/|\/\.git\/|\.turbo|\.cache|my notes/;
    expect(entries.filter((entry) => own.test(entry))).toEqual([]);
    expect(entries.filter((entry) => entry.includes("/READ-ME-FIRST.txt"))).toHaveLength(1);
    expect(new Set(entries.map(([kind]) => kind))).toEqual(new Set(["-"]));
  });

  test("holds what git tracks, as it is in the folder, and the built pages", async () => {
    for (const path of [...git("ls-files").trim().split("\n"), "workshop/one/dist/index.html"]) {
      const [here, there] = [join(workshop.root, path), join(unpacked, path)];
      expect((await readFile(there)).equals(await readFile(here)), path).toBe(true);
    }
  });

  test("is not written over another, nor where there is no folder", async () => {
    await expect(packTo(join(stick, archive)).ended).rejects.toThrow("already exists");
    await expect(packTo(join(stick, "no", "such")).ended).rejects.toThrow("There is no folder");
  });

  test("leaves nothing behind when it is stopped halfway", async () => {
    const file = join(stick, "half.tgz");
    const abort = new AbortController();
    const onProgress = () => abort.abort();
    const packing = { file, folder: "half", onProgress, signal: abort.signal };
    const before = await readdir(stick);
    await expect(pack(await findContents(workshop), packing)).rejects.toThrow();
    expect(await readdir(stick)).toEqual(before);
    const stopped = packTo(file);
    stopped.interrupt().catch(() => {});
    await expect(stopped.ended).rejects.toMatchObject({ exitCode: 130 });
    expect(await readdir(stick)).toEqual(before);
  });

  test("is refused if a source of a page is missing from it", async () => {
    await put("workshop/one/src/new.ts", "export {};\n");
    await expect(findContents(workshop)).rejects.toThrow("workshop/one/src/new.ts");
    await rm(join(workshop.root, "workshop/one/src/new.ts"));
  });
});

describe("the unpacked folder", () => {
  test("is complete, and gets its links at the first start", async () => {
    restoreLinks(unpacked);
    const links = JSON.parse(await readFile(join(unpacked, "node_modules", ".links.json"), "utf8"));
    expect(Object.keys(links).sort()).toEqual(["node_modules/.bin/tool", "node_modules/@x/one"]);
    for (const path of Object.keys(links)) expect(existsSync(join(unpacked, path))).toBe(true);
    const one = await realpath(join(unpacked, "node_modules", "@x", "one"));
    expect(one).toBe(join(unpacked, "workshop", "one"));
    expect(installState(unpacked)).toBe("complete");
  });

  test("can be packed again without git: nothing is missing, and nothing is added", async () => {
    const { paths } = await findOwnFiles(unpacked);
    const tracked = git("ls-files").trim().split("\n");
    expect(paths).toEqual([...tracked, "READ-ME-FIRST.txt"].sort());
  });
});

test("tsconfig.json has a path for every package, for copies without links", async () => {
  const { compilerOptions } = JSON.parse(
    await readFile(join(root, "workshop", "tsconfig.json"), "utf8"),
  );
  for (const name of await readdir(join(root, "workshop"))) {
    if (!existsSync(join(root, "workshop", name, "src"))) continue;
    expect(compilerOptions.paths[`@chatterbox/${name}/*`]).toEqual([`./${name}/src/*.ts`]);
  }
});

/** Makes a checkout with one page, one package of its own and one installed, and an instructor's files. */
async function makeWorkshop(): Promise<Workshop> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "chatterbox-workshop-")));
  const page: Page = {
    name: () => say`board`,
    folder: join(folder, "workshop", "one"),
    sources: ["src"],
    built: join(folder, "workshop", "one", "dist"),
    args: [],
  };
  workshop = { root: folder, pages: [page] };
  const packages = { "": {}, "workshop/one": {}, "node_modules/tool": { version: "1.0.0" } };
  await put("package.json", "{}");
  await put("package-lock.json", JSON.stringify({ packages }));
  await put(".gitignore", "node_modules/\ndist/\nplayground/\n.turbo/\n");
  await put("docs/protocol.md", "as committed\n");
  await put("workshop/one/package.json", "{}");
  await put("workshop/one/src/page.ts", "export {};\n");
  git("init", "--quiet");
  git("add", "--all");
  git("commit", "--quiet", "--message", "a fresh clone");
  await put("docs/protocol.md", "changed, and not committed\n");
  await put("docs/my notes.md", "a secret");
  await put("playground/lesson00/src/server.ts", "// the instructor's own");
  await put("workshop/one/.turbo/log.txt", "a cache");
  await put("workshop/one/dist/index.html", "<title>one</title>");
  await put(`workshop/one/dist/${hashFile}`, await hashSources(page));
  await put("node_modules/.package-lock.json", JSON.stringify({ packages }));
  await put("node_modules/.cache/log.txt", "a cache");
  await put("node_modules/tool/cli.js", "// a program\n");
  await chmod(join(folder, "node_modules/tool/cli.js"), 0o755);
  await link(join(folder, "node_modules/tool/cli.js"), join(folder, "node_modules/tool/same.js"));
  await mkdir(join(folder, "node_modules", ".bin"));
  await symlink("../tool/cli.js", join(folder, "node_modules", ".bin", "tool"));
  await mkdir(join(folder, "node_modules", "@x"));
  await symlink("../../workshop/one", join(folder, "node_modules", "@x", "one"), "junction");
  return workshop;
}
