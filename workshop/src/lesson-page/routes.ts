import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import sirv from "sirv";
import { isLanguage } from "../language/language.ts";
import { say } from "../language/say.ts";
import { pageBuilder } from "../page/build.ts";
import { lessonPage } from "../page/pages.ts";
import { act } from "./act.ts";
import type { LessonFeed } from "./feed.ts";
import { isOwnPage } from "./guard.ts";

/** What the page may do: its own files, its own chat page in frames, and nothing else. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Answers whatever is asked below /lesson. */
export type LessonRoutes = {
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Builds the page, if need be. @throws ExpectedError if it can't be built */
  build(): Promise<void>;
  /** Stops building it. */
  close(): Promise<void>;
};

/** Serves the lesson page, its events and its actions, to this machine alone. */
export function lessonRoutes(feed: LessonFeed): LessonRoutes {
  const over = new AbortController();
  const buildOnce = pageBuilder(lessonPage, over.signal);
  let building = Promise.resolve();
  const build = () => {
    building = buildOnce();
    building.catch(() => {}); // whoever asks for the page is told
    return building;
  };
  const files = sirv(lessonPage.built, { dev: true, etag: true });
  return {
    build,
    async close() {
      over.abort();
      await building.catch(() => {});
    },
    async answer(request, response) {
      setHeaders(response);
      if (!isOwnPage(request)) return refuse(response);
      const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
      if (pathname === "/lesson/events") return sendEvents(feed, response);
      if (pathname === "/lesson/prose") return sendProse(searchParams, response);
      if (request.method === "POST") return act(feed, pathname, request, response);
      await build();
      if (/^\/lesson(\/\d*)?$/.test(pathname)) return sendPage(response);
      request.url = pathname.slice("/lesson".length);
      files(request, response, () => void response.writeHead(404).end());
    },
  };
}

function setHeaders(response: ServerResponse): void {
  response.setHeader("content-security-policy", policy);
  response.setHeader("x-content-type-options", "nosniff");
  response.setHeader("referrer-policy", "no-referrer");
  response.setHeader("cross-origin-resource-policy", "same-origin");
  response.setHeader("cache-control", "no-store");
}

function refuse(response: ServerResponse): void {
  response.writeHead(403, { "content-type": "text/plain; charset=utf-8" });
  response.end(`${say`The lesson page is for this machine's own browser, at http://localhost`}\n`);
}

async function sendPage(response: ServerResponse): Promise<void> {
  const page = await readFile(join(lessonPage.built, "index.html"));
  response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(page);
}

/** Server-Sent Events: the whole state at once and at each change. */
function sendEvents(feed: LessonFeed, response: ServerResponse): void {
  response.writeHead(200, { "content-type": "text/event-stream" });
  response.write("retry: 500\n\n");
  const end = feed.listen((snapshot) => {
    response.write(`data: ${JSON.stringify(snapshot)}\n\n`);
  });
  response.once("close", end);
}

async function sendProse(asked: URLSearchParams, response: ServerResponse): Promise<void> {
  const { renderProse } = await import("./prose.ts"); // only whoever reads waits for the renderer
  const language = asked.get("lang");
  const parts = await renderProse(asked.get("page") ?? "", isLanguage(language) ? language : "en");
  if (!parts) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(parts));
}
