// One lesson without a terminal: each test continues where the one before it left the code.
import { readFile, rm, writeFile } from "node:fs/promises";
import { networkInterfaces } from "node:os";
import { accepts } from "@chatterbox/checks/servers/server-process";
import { exists, writeWhole } from "@chatterbox/stages/files";
import { freePort } from "@chatterbox/testing/free-port";
import { expect, test } from "vitest";
import {
  codeOf,
  copyOf,
  makeThrow,
  mine,
  portIn,
  save,
  textAt,
  throwing,
  until,
  useLesson,
} from "./support/attendee.ts";
import { englishIn, hangul } from "./support/english.ts";

const runner = useLesson(2);
const isIdle = "ready for the next save";
const solution = await codeOf("lessons/lesson03");
/** Where the attendee's server and the pages are. */
let port: number;
let page: string;

test("copies the start, and says what fails first and why", async () => {
  const printed = await runner().prints(isIdle);
  expect(printed).toContain("✓ Lesson 1: echo");
  expect(printed).toContain("✗ everyone else hears what you say");
  expect(printed).toContain("Likely cause: ");
  expect(await readFile(copyOf("lesson02"), "utf8")).toBe(await codeOf("lessons/lesson02"));
  port = portIn(printed);
  page = /http:\/\/localhost:\d+(?=\/lesson)/.exec(printed)?.[0] as string;
});

test("lets nobody in from the network", async () => {
  const addresses = Object.values(networkInterfaces()).flatMap((all = []) => all);
  const own = addresses.find(({ family, internal }) => family === "IPv4" && !internal)?.address;
  await until(() => accepts("127.0.0.1", port));
  if (!own) return;
  expect(await accepts(own, port)).toBe(false);
  expect(await accepts(own, Number(new URL(page).port))).toBe(false);
});

test("says where the code crashes, and goes on watching", async () => {
  await save("lesson02", `${solution}\nnoSuchThing();\n`);
  const crashed = await runner().prints(isIdle);
  expect(crashed).toContain("✗ it starts and listens on PORT");
  expect(crashed).toMatch(/noSuchThing is not defined[\s\S]*server\.ts:\d+/);
});

test("shows type errors, and gives people what was saved all the same", async () => {
  const saved = solution.replace("hello from chatterbox", "hello from me");
  await save("lesson02", `${saved}\nexport const count: number = "one";\n`);
  const printed = await runner().prints(isIdle);
  expect(printed).toContain("lesson 2 is done");
  expect(printed).toMatch(/lesson02\/src\/server\.ts:\d+:\d+ TS2322/);
  await until(async () => (await textAt(`http://localhost:${port}`)).includes("hello from me"));
});

test("ignores a file that is empty for a moment, but not one that stays empty", async () => {
  await writeFile(copyOf("lesson02"), "");
  await writeFile(copyOf("lesson02"), `${solution}// written in two steps\n`);
  const printed = await runner().prints("lesson 2 is done");
  expect(printed + (await runner().prints(isIdle))).not.toContain("✗");
  await writeFile(copyOf("lesson02"), "");
  expect(await runner().prints(isIdle)).toContain("Nothing keeps the program running");
});

test("says that progress can't be saved, and continues", async () => {
  await until(async () => {
    await rm(mine(".progress"), { recursive: true, force: true });
    const replaced = writeWhole(mine(".progress"), "a file in place of the folder");
    return replaced.then(
      () => true,
      () => false, // the verdict before this test has just been saved
    );
  });
  await save("lesson02", throwing(solution));
  const printed = await runner().prints(isIdle);
  expect(printed).toContain("lesson 2 is done");
  expect(printed).toContain("Could not save your progress");
  expect(printed).not.toContain("has stopped"); // a save has stopped the server before
  await rm(mine(".progress"));
});

test("reports a server that crashes while people chat", async () => {
  await makeThrow(port);
  const printed = await runner().prints("Your program has stopped. Save to start it again.");
  expect(printed).toContain("│ Error: boom");
  expect(printed).toMatch(/│ \S+\/lesson02\/src\/server\.ts:\d+/);
});

test("gives no verdict on code that was replaced while it started", async () => {
  const sign = mine("it-has-started");
  await save(
    "lesson02",
    `import { writeFileSync } from "node:fs";
writeFileSync(${JSON.stringify(sign)}, String(process.pid));
setInterval(() => {}, 1000);
`,
  );
  await until(() => exists(sign));
  await save("lesson02", solution);
  const printed = await runner().prints("lesson 2 is done");
  const pid = Number(await readFile(sign, "utf8"));
  await until(async () => !isRunning(pid));
  expect(printed + (await runner().prints(isIdle))).not.toMatch(/\d of \d+ checks pass/);
});

test("stops a server that listens on another port, so that the next run finds it free", async () => {
  const other = await freePort();
  const pids = mine("pids");
  const note = `appendFileSync(${JSON.stringify(pids)}, \`\${process.pid} \`);`;
  const code = solution.replace("process.env.PORT ?? 8000", `${other}`);
  await save("lesson02", `import { appendFileSync } from "node:fs";\n${code}\n${note}\n`);
  const printed = await runner().prints("checks pass");
  expect(printed).toContain("✗ it starts and listens on PORT");
  const started = async () => (await readFile(pids, "utf8")).trim().split(" ").map(Number);
  await until(async () => (await started()).length === 2); // one for the checks, one for people
  for (const pid of await started()) await until(async () => !isRunning(pid));
  // Its end may be reported before the verdict, or after it.
  const stopped = "Your program has stopped";
  const told = printed.includes(stopped) ? printed : printed + (await runner().prints(stopped));
  expect(told).toMatch(new RegExp(`port ${other} instead of |in use.*${other}`));
  expect(await accepts("127.0.0.1", other)).toBe(false);
});

test("switches to the language that somebody chooses on the page", async () => {
  runner().stdout = "";
  const speak = (language: string) =>
    fetch(`${page}/lesson/language`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: page },
      body: JSON.stringify({ language }),
    });
  expect((await speak("fr")).status).toBe(400);
  expect((await speak("ko")).status).toBe(200);
  const printed = await runner().prints("npm run hint 2");
  expect(printed).toMatch(hangul);
  expect(englishIn(printed)).toEqual([]);
});

/** Whether there is a process of this number. */
function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
