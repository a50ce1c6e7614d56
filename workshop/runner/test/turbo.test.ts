import { execFile } from "node:child_process";
import { relative, resolve } from "node:path";
import { promisify } from "node:util";
import { sourceFiles } from "@chatterbox/client/build/source-hash";
import { pages } from "@chatterbox/pages/pages";
import { root } from "@chatterbox/stages/repository";
import { stages } from "@chatterbox/stages/stages";
import { beforeAll, expect, test } from "vitest";

type Task = {
  taskId: string;
  directory: string;
  inputs: Record<string, string>;
  dependencies: string[];
};

let tasks: Map<string, Task>;

beforeAll(async () => {
  const turbo = resolve(root, "node_modules", "turbo", "bin", "turbo");
  const args = [turbo, "run", "build", "test", "--dry=json"];
  const env = { ...process.env, TURBO_TELEMETRY_DISABLED: "1", TURBO_NO_UPDATE_NOTIFIER: "1" };
  const options = { cwd: root, env, maxBuffer: 64 * 1024 * 1024 };
  const { stdout } = await promisify(execFile)(process.execPath, args, options);
  const all = (JSON.parse(stdout) as { tasks: Task[] }).tasks;
  tasks = new Map(all.map((task) => [task.taskId, task]));
});

/** The files whose change makes turbo run a task again: its own inputs and those of its dependencies. */
function inputsOf(taskId: string): Set<string> {
  const { directory, inputs, dependencies } = tasks.get(taskId) as Task;
  const own = Object.keys(inputs).map((file) => inRoot(resolve(root, directory, file)));
  return new Set([...own, ...dependencies.flatMap((task) => [...inputsOf(task)])]);
}

/** A file as seen from the root of the repository, with forward slashes. */
function inRoot(file: string): string {
  return relative(root, file).replaceAll("\\", "/");
}

test("a stage is proved again when its code, a check or the proof changes", async () => {
  const packages = ["proof", "attendee", "checks", "stages", "words"];
  const sources = packages.map((name) => `workshop/${name}/src`);
  const proof = await sourceFiles({ folder: root, sources });
  for (const { name, folder } of stages) {
    const code = await sourceFiles({ folder, sources: ["src", "test", "package.json"] });
    const own = code.map((file) => inRoot(resolve(folder, file)));
    const inputs = inputsOf(`@chatterbox/${name}#test`);
    expect(
      [...own, ...proof].filter((file) => !inputs.has(file)),
      name,
    ).toEqual([]);
  }
});

// That a page names all of its sources is checked by the build itself (client/build/source-hash.ts).
test("a page is built again when one of its sources changes", async () => {
  for (const page of pages) {
    const files = (await sourceFiles(page)).map((file) => inRoot(resolve(page.folder, file)));
    const inputs = inputsOf(
      `@chatterbox/${page.folder.split(/[\\/]/).filter(Boolean).at(-1)}#build`,
    );
    expect(
      files.filter((file) => !inputs.has(file)),
      page.name(),
    ).toEqual([]);
  }
});
