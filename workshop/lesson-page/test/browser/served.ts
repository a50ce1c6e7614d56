import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Lesson } from "@chatterbox/attendee/lesson";
import type { Result } from "@chatterbox/checks/check-runner";
import { korean } from "@chatterbox/checks/korean";
import { startHints, startTitle } from "@chatterbox/checks/start";
import { korean as stagesKorean } from "@chatterbox/stages/korean";
import { type Step, steps } from "@chatterbox/stages/stages";
import { type Visit, visit } from "@chatterbox/testing/browser";
import { setLanguage } from "@chatterbox/words/language";
import { addCatalogue, type Said } from "@chatterbox/words/say";
import type { Page } from "playwright-core";
import { expect, onTestFinished } from "vitest";
import { compare } from "../../src/compare.ts";
import { type LessonPage, serveLesson } from "../../src/routes.ts";
import type { CrowdShown } from "../../src/snapshot.ts";

// The page of a lesson that the test controls: nothing runs but the page's own server.

for (const catalogue of [korean, stagesKorean]) addCatalogue("ko", catalogue);

/** What the server that all tests share serves. */
let current: LessonPage | undefined;
const server = createServer((request, response) => {
  if (!current) return response.destroy();
  if (request.url?.startsWith("/lesson")) return current.answer(request, response);
  // The chat pages in the frames have tests of their own.
  response.setHeader("content-type", "text/html").end("<!doctype html><title>chat</title>");
});

/** Tabs to reuse: a new one costs more than a test. */
const tabs: Visit[] = [];

/** A lesson's page, and what it asked for. */
export type Served = {
  lesson: Lesson;
  url: string;
  /** Every action so far, with its arguments. */
  asked: unknown[][];
  /** Opens the page in another tab. The test fails if the browser complains. */
  open(path?: string): Promise<Page>;
  /** Shows a crowd on the page. */
  showCrowd(crowd: CrowdShown | undefined): void;
  /** Stops the server, as when the runner exits. */
  close(): Promise<void>;
};

/** Serves the page of a lesson until the test ends. */
export async function serve(number: number): Promise<Served> {
  const step = steps[number] as Step;
  const lesson = new Lesson(step, "http://localhost:8000");
  const asked: unknown[][] = [];
  let crowd: CrowdShown | undefined;
  const page = serveLesson(lesson);
  const note =
    (name: string, then?: () => unknown) =>
    (...args: unknown[]): never => {
      asked.push([name, ...args]);
      return then?.() as never;
    };
  page.connect(
    {
      hint: async (title) => {
        asked.push(["hint", title]);
        revealHint(lesson, title);
      },
      speak: (language) => {
        asked.push(["speak", language]);
        setLanguage(language);
        lesson.change();
      },
      compare: (from, to) => compare(step, from, to),
      open: note("open", async () => undefined),
      go: note("go", () => true),
      run: note("run"),
      sendCrowd: note("sendCrowd"),
      endCrowd: note("endCrowd"),
    },
    () => crowd,
  );
  if (!server.listening) await once(server.listen(0, "127.0.0.1").unref(), "listening");
  const url = `http://localhost:${(server.address() as AddressInfo).port}/lesson/${number}`;
  const close = async () => {
    current = undefined;
    server.closeAllConnections();
    await page.close();
  };
  let opened = 0;
  current = page;
  onTestFinished(async () => {
    await close();
    setLanguage("en");
    expect(
      tabs.flatMap(({ complaints }) => complaints.splice(0)),
      "complaints",
    ).toEqual([]);
  });
  return {
    lesson,
    url,
    asked,
    close,
    async open(path = "") {
      const address = new URL(path, url).href;
      const tab = tabs[opened++];
      if (tab) await tab.page.goto(address);
      else tabs.push(await visit(address, { colorScheme: "light" }));
      const { page } = tabs[opened - 1] as Visit;
      await page.setViewportSize({ width: 1400, height: 900 });
      await page.getByTestId("verdict").waitFor();
      return page;
    },
    showCrowd(shown) {
      crowd = shown;
      lesson.change();
    },
  };
}

/** A failing check, and how it fails. */
export type Failing = Partial<Result> & { title: string };

/** Ends a run of the checks: all pass but those that are given. */
export function finishRun({ lesson }: Served, ...failing: Failing[]): void {
  const { state } = lesson;
  const all = [
    { title: startTitle, hints: startHints, lesson: 0 },
    ...state.checks.map(({ title, hints, step }) => ({ title, hints, lesson: step.number })),
  ];
  const results = all.map((check) => {
    const result: Result = { ...check, ok: true, ms: 3, error: null, cause: null, transcript: [] };
    const found = failing.find(({ title }) => title === check.title);
    return found ? { ...result, ok: false, error: "It did not work." as Said, ...found } : result;
  });
  const live = { ...state.live, state: "running" as const };
  lesson.change({ results, phase: "done", run: state.run + 1, took: 42, live });
}

/** Begins a run of the checks, with the first results. */
export function beginRun({ lesson }: Served, known: number): void {
  const results = lesson.state.results.slice(0, known);
  lesson.change({ phase: "checking", results, run: lesson.state.run + 1 });
}

/** Saves that one more hint was shown, as the runner does. */
function revealHint(lesson: Lesson, title: string): void {
  const progress = steps.map(({ number }) => {
    const hints = { ...lesson.state.progress[number]?.hints };
    if (number === lesson.state.step.number) hints[title] = (hints[title] ?? 0) + 1;
    return { at: 1, passed: 0, total: 0, hints };
  });
  lesson.change({ progress });
}

/** The titles of the lesson's own checks. */
export function ownTitles({ lesson }: Served): [string, ...string[]] {
  const { checks, step } = lesson.state;
  const own = checks.filter((check) => check.step === step).map(({ title }) => title);
  return own as [string, ...string[]];
}

/** A failure with a whole conversation and a likely cause. */
export const unheard: Omit<Failing, "title"> = {
  error: 'Bob never received "hi".' as Said,
  cause: "`send` reaches the sender alone." as Said,
  transcript: [
    { ms: 1, who: "Ann", action: "connects" },
    { ms: 2, who: "Bob", action: "connects" },
    { ms: 3, who: "Cho", action: "connects" },
    { ms: 5, who: "Ann", action: "sends", what: '{"type":"text","data":{"text":"hi"}}' },
    { ms: 6, who: "Ann", action: "receives", what: '{"type":"text"}', unexpected: true },
    { ms: 900, who: "Bob", action: "misses", what: '"hi"', unexpected: true },
  ],
};
