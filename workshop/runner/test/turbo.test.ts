import { execFile } from "node:child_process";
import { isAbsolute, join, relative, resolve } from "node:path";
import { promisify } from "node:util";
import { classroomPage, lessonPage, pages } from "@chatterbox/pages/pages";
import { root } from "@chatterbox/stages/repository";
import { stages } from "@chatterbox/stages/stages";
import { build, type Rolldown } from "vite";
import { beforeAll, expect, test } from "vitest";
import { sourceFiles } from "@chatterbox/client/build/source-hash";

type Task = { taskId: string; directory: string; inputs: Record<string, string> };

/** By the name of a task, the files that turbo looks at to know whether it has to be done again. */
const inputs = new Map<string, string[]>();

beforeAll(async () => {
  const turbo = join(root, "node_modules", "turbo", "bin", "turbo");
  const args = [turbo, "run", "build", "test", "--dry=json"];
  const env = { ...process.env, TURBO_TELEMETRY_DISABLED: "1", TURBO_NO_UPDATE_NOTIFIER: "1" };
  const options = { cwd: root, env, maxBuffer: 64 * 1024 * 1024 };
  const { stdout } = await promisify(execFile)(process.execPath, args, options);
  for (const { taskId, directory, inputs: files } of (JSON.parse(stdout) as { tasks: Task[] })
    .tasks) {
    inputs.set(
      taskId,
      Object.keys(files).map((file) => inRoot(resolve(root, directory, file))),
    );
  }
}, 60_000);

test("a stage is proved again when its code, a check, a guard or the proof has changed", async () => {
  const proof = await sourceFiles({ folder: root, sources: ["workshop/src"] });
  for (const { name, folder } of stages) {
    const code = await sourceFiles({ folder, sources: ["src", "test", "package.json"] });
    const own = code.map((file) => inRoot(resolve(folder, file)));
    const looked = inputs.get(`@chatterbox/${name}#test`);
    expect(looked, name).toEqual(expect.arrayContaining([...own, ...proof]));
  }
});

test("a page is built again when anything that it is made from has changed", async () => {
  for (const page of pages) {
    const files = (await sourceFiles(page)).map((file) => inRoot(resolve(page.folder, file)));
    const builder = files.some((file) => file.startsWith("workshop/")) ? "workshop" : "client";
    expect(inputs.get(`@chatterbox/${builder}#build`), page.name()).toEqual(
      expect.arrayContaining(files),
    );
  }
});

// The chat page is made from the whole of its folder.
test.for([lessonPage, classroomPage])(
  "a page names everything that it is made from: $built",
  { timeout: 120_000 },
  async (page) => {
    const files = (await sourceFiles(page)).map((file) => inRoot(resolve(page.folder, file)));
    const folder = join(page.folder, ...page.args); // where its vite.config.ts lies
    const quietly = { root: folder, build: { write: false }, logLevel: "silent" } as const;
    const { output } = (await build(quietly)) as Rolldown.RolldownOutput;
    const modules = output.flatMap((part) => (part.type === "chunk" ? part.moduleIds : []));
    const own = modules.map((id) => id.split("?")[0] as string).filter(isOurs);
    expect(own.length).toBeGreaterThan(10);
    expect(files).toEqual(expect.arrayContaining(own.map(inRoot)));
  },
);

/** Whether a module is a file of the repository. */
function isOurs(id: string): boolean {
  return isAbsolute(id) && !/[\\/]node_modules[\\/]/.test(id);
}

/** A file as seen from the root of the repository, with forward slashes. */
function inRoot(file: string): string {
  return relative(root, file).replaceAll("\\", "/");
}
