import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import sirv from "sirv";
import { pageBuilder } from "./build.ts";
import type { Page } from "./pages.ts";

/** A page's files, built when they are first asked for. */
export type PageFiles = {
  /** Builds the page if necessary. @throws ExpectedError if it can't be built */
  build(): Promise<void>;
  /** Answers with the page itself. */
  sendPage(response: ServerResponse): Promise<void>;
  /** Answers with one of its files; `otherwise` is called if there is no such file. */
  sendFile(request: IncomingMessage, response: ServerResponse, otherwise: () => void): void;
  /** Stops building. */
  close(): Promise<void>;
};

/** Serves the files of a page, which needs no other origin. */
export function pageFiles(page: Page): PageFiles {
  const over = new AbortController();
  const buildOnce = pageBuilder(page, over.signal);
  let building = Promise.resolve();
  const files = sirv(page.built, { dev: true, etag: true }); // dev: it may be rebuilt meanwhile
  return {
    build() {
      building = buildOnce();
      building.catch(() => {}); // every request for the page reports it
      return building;
    },
    async sendPage(response) {
      const html = await readFile(join(page.built, "index.html"));
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(html);
    },
    sendFile: files,
    async close() {
      over.abort();
      await building.catch(() => {});
    },
  };
}

/**
 * Sets the headers for everything that belongs to a page: it may load its own files and talk to its own
 * origin, and nothing else.
 * @param framesItself whether it may show pages of its own origin in frames
 */
export function setPageHeaders(response: ServerResponse, framesItself = false): void {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    ...(framesItself ? ["frame-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
  response.setHeader("content-security-policy", policy.join("; "));
  response.setHeader("x-content-type-options", "nosniff");
  response.setHeader("referrer-policy", "no-referrer");
  response.setHeader("cross-origin-resource-policy", "same-origin");
  response.setHeader("cross-origin-opener-policy", "same-origin");
  response.setHeader("cache-control", "no-store");
}

/** Answers with JSON. */
export function sendJson(response: ServerResponse, result: unknown, status = 200): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(result));
}

/** Answers with a line of text. If an answer has begun, appends to it. */
export function sendText(response: ServerResponse, status: number, text: string): void {
  if (!response.headersSent)
    response.writeHead(status, { "content-type": "text/plain; charset=utf-8" });
  response.end(`${text}\n`);
}
