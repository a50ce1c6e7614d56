import { exec, execFile } from "node:child_process";
import { createRequire } from "node:module";
import { promisify } from "node:util";
import { lanAddress } from "@chatterbox/pages/addresses";
import { root } from "@chatterbox/stages/repository";
import { type Said, say } from "@chatterbox/words/say";
import getPort from "get-port";
import colors from "picocolors";
import type { Command } from "./command.ts";

/** What the doctor found about one thing, and what to do if it is not well. */
type Finding = { well: boolean; what: string; advice?: Said };

const run = promisify(execFile);
const inShell = promisify(exec);
const require = createRequire(import.meta.url);

export const command: Command = {
  usage: "",
  help: "Checks whether this machine is ready for the workshop, and tells you what to do if it isn't.",
  async run(_arguments, { env, print }) {
    const findings: Finding[] = await Promise.all([
      { well: true, what: `Node.js ${process.versions.node}` }, // start.cjs has checked it
      version("npm", env, say`npm comes with Node.js: reinstall Node.js from nodejs.org.`),
      version(
        "git",
        env,
        say`You don't need git, except for updates: install it from git-scm.com.`,
      ),
      installed(),
      tools(),
      port(8000, say`the chat server`),
      port(3000, say`the chat page`),
      neighbours(),
    ]);
    for (const { well, what, advice } of findings) {
      print(`  ${well ? colors.green("✓") : colors.yellow("!")} ${what}`);
      if (advice) print(`    ${advice}`);
    }
    const ready = findings.every(({ well }) => well);
    print(`\n  ${ready ? say`Ready, even without internet.` : say`See the lines above.`}\n`);
    return ready ? 0 : 1;
  },
};

async function version(program: string, env: NodeJS.ProcessEnv, advice: Said): Promise<Finding> {
  try {
    const { stdout } = await inShell(`${program} --version`, { env }); // on Windows npm is a script
    return { well: true, what: `${program} ${stdout.trim().replace(/^git version /, "")}` };
  } catch {
    return { well: program === "git", what: say`${program} is missing`, advice };
  }
}

async function installed(): Promise<Finding> {
  const { installState } = require("../../../install.cjs") as typeof import("../../../install.cjs");
  const state = installState(root);
  if (state === "complete") return { well: true, what: say`everything is installed` };
  return {
    well: false,
    what: say`some dependencies are not installed`,
    advice: say`Run: npm install`,
  };
}

/** The programs among the dependencies: they are packaged for one system each. */
async function tools(): Promise<Finding> {
  const programs = ["typescript/bin/tsc", "turbo/bin/turbo", "@biomejs/biome/bin/biome"];
  const broken: string[] = [];
  for (const program of programs) {
    const file = `${root}/node_modules/${program}`;
    await run(process.execPath, [file, "--version"]).catch(() => broken.push(program));
  }
  if (broken.length === 0) return { well: true, what: say`the compilers run, even offline` };
  const advice = say`Remove the folder node_modules, then run: npm install`;
  return { well: false, what: say`these don't run here: ${broken.join(", ")}`, advice };
}

async function port(number: number, purpose: Said): Promise<Finding> {
  const free = await getPort({ port: number, host: "127.0.0.1" });
  if (free === number) return { well: true, what: say`port ${number} is free for ${purpose}` };
  const what = say`port ${number} is taken; ${purpose} will use the next free one`;
  return { well: true, what };
}

async function neighbours(): Promise<Finding> {
  const address = lanAddress();
  return address
    ? { well: true, what: say`neighbours reach this machine at ${address}, with -- --lan` }
    : {
        well: true,
        what: say`no network: neighbours can't reach this machine, but everything else works`,
      };
}
