import { type ChildProcess, spawn } from "node:child_process";
import { say } from "../language/say.ts";
import type { LessonSnapshot } from "../lesson-page/snapshot.ts";
import { adopt, end, endNow, ownGroup } from "../processes/children.ts";
import { root } from "../repository.ts";
import type { Step } from "../stages.ts";

/** How long a lesson may take to start, and anything that it serves to come, in milliseconds. */
const limit = 30_000;

/**
 * Takes a lesson as an attendee would, through npm, and loads both pages with all their files, as a
 * browser would.
 * @returns what works, as a sentence
 * @throws Error with a sentence that says what does not
 */
export async function takeLesson(step: Step): Promise<string> {
  const runner = spawn(`npm run lesson ${step.number} -- --no-open`, {
    ...ownGroup,
    cwd: root,
    shell: true, // on Windows npm is a script, which only a shell can run
    stdio: ["ignore", "pipe", "pipe"],
  });
  adopt(runner);
  const stop = () => endNow(runner);
  process.prependListener("exit", stop); // it goes first, then its playground
  try {
    const lessonPage = await findAddress(runner, step);
    const chatPage = new URL("/", lessonPage).href;
    const files = (await loadPage(lessonPage)) + (await loadPage(chatPage));
    const { checks } = await verdict(new URL("/lesson/events", lessonPage).href);
    return say`npm run lesson ${step.number} takes ${checks.length} checks, and serves both pages with their ${files} files`;
  } finally {
    process.off("exit", stop);
    await end(runner);
  }
}

/** The address of the lesson page, which the runner prints, whatever language it speaks. */
function findAddress(runner: ChildProcess, { number }: Step): Promise<string> {
  let output = "";
  return new Promise((resolve, reject) => {
    const fail = () => {
      const words = output.trim().split("\n").slice(-3).join(" ");
      reject(new Error(say`npm run lesson ${number} does not start: ${words}`));
    };
    const timer = setTimeout(fail, limit);
    const read = (text: string) => {
      output += text;
      const address = /http:\/\/localhost:\d+\/lesson\/\d+(?=\s)/.exec(output)?.[0];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    };
    runner.stdout?.setEncoding("utf8").on("data", read);
    runner.stderr?.setEncoding("utf8").on("data", read);
    runner.once("close", () => {
      clearTimeout(timer);
      fail();
    });
  });
}

/** Loads a page and every file that it names. @returns how many files came */
async function loadPage(address: string): Promise<number> {
  const { text, url } = await load(address);
  const names = [...text.matchAll(/<(?:script|link|img)\b[^>]*?\s(?:src|href)="([^"]+)"/g)];
  for (const [, name = ""] of names) {
    const file = new URL(name, url);
    if (file.protocol === "data:") continue;
    if (file.host !== new URL(url).host)
      throw new Error(say`${address} needs ${file.href}, which is not on this machine`);
    await load(file.href);
  }
  return names.length + 1;
}

async function load(address: string): Promise<{ text: string; url: string }> {
  const response = await fetch(address, { signal: AbortSignal.timeout(limit) });
  if (!response.ok) throw new Error(say`${address} does not come: ${response.status}`);
  return { text: await response.text(), url: response.url };
}

/** Waits until the runner has held the attendee's copy against its checks, as the lesson page does. */
async function verdict(address: string): Promise<LessonSnapshot> {
  const response = await fetch(address, { signal: AbortSignal.timeout(limit) });
  let text = "";
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    for (const [, data = ""] of text.matchAll(/^data: (.*)\n\n/gm)) {
      const snapshot = JSON.parse(data) as LessonSnapshot;
      if (snapshot.phase === "done") return snapshot;
    }
    text = text.slice(text.lastIndexOf("\n\n") + 2);
  }
  throw new Error(say`${address} does not come: ${response.status}`);
}
