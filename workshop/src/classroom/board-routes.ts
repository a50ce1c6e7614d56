import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import sirv from "sirv";
import { messageOf } from "../expected-error.ts";
import { pageBuilder } from "../page/build.ts";
import { classroomPage } from "../page/pages.ts";
import { act, BadRequest } from "./board-actions.ts";
import type { BoardFeed } from "./board-feed.ts";
import { detailsOf, type Whereabouts } from "./board-view.ts";
import type { Classroom } from "./classroom.ts";
import { fingerprint, hasKey } from "./key.ts";
import { runningPath } from "./running.ts";

/** What the page may do: its own files, and talk to where it comes from. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const nothing = "There is nothing here.";

/** Boards that may be open at once. */
const mostBoards = 20;
/** Bytes that may wait for a board that does not read: then it is let go, and asks for everything anew. */
const mostWaiting = 4_000_000;
/** Milliseconds between signs of life. */
const heartbeat = 10_000;

/** Whose board it is: what its routes work with. */
export type Board = {
  classroom: Classroom;
  feed: BoardFeed;
  key: string;
  whereabouts(): Whereabouts;
};

/** Answers what browsers ask the board for. */
export type BoardRoutes = {
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Builds the page, if need be. @throws ExpectedError if it can't be built */
  build(): Promise<void>;
  /** Stops building it. */
  close(): Promise<void>;
};

/** Serves the page to everybody, and the people on it to who has the key. */
export function boardRoutes(board: Board): BoardRoutes {
  const over = new AbortController();
  const buildOnce = pageBuilder(classroomPage, over.signal);
  let building = Promise.resolve();
  const build = () => {
    building = buildOnce();
    building.catch(() => {}); // whoever asks for the page is told
    return building;
  };
  const files = sirv(classroomPage.built, { dev: true, etag: true });
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const address = addressIn(request);
    if (!address) return answer(response, 404, nothing);
    const { pathname, searchParams } = address;
    if (pathname === "/whereabouts") return sendJson(response, board.whereabouts());
    if (pathname === runningPath) return sendJson(response, fingerprint(board.key));
    if (pathname.startsWith("/board/")) {
      if (!hasKey(request, board.key)) return answer(response, 403, "The board's key is needed.");
      return serveInstructor(board, pathname, searchParams, request, response);
    }
    await build();
    if (pathname === "/" || pathname === "/board") return sendPage(response);
    files(request, response, () => answer(response, 404, nothing));
  };
  return {
    build,
    async close() {
      over.abort();
      await building.catch(() => {});
    },
    async answer(request, response) {
      setHeaders(response);
      try {
        await serve(request, response);
      } catch (error) {
        if (error instanceof BadRequest) answer(response, 400, "This can't be read.");
        else answer(response, 500, messageOf(error));
      }
    },
  };
}

/** What only the instructor gets. */
async function serveInstructor(
  board: Board,
  path: string,
  query: URLSearchParams,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method === "POST") {
    const done = await act(board.classroom, path, request);
    return done ? sendJson(response, null) : answer(response, 404, nothing);
  }
  if (path === "/board/events") {
    if (board.feed.listeners < mostBoards) return sendEvents(board.feed, response);
    return answer(response, 503, "Too many boards are open.");
  }
  const person = board.classroom.person(Number(query.get("number")));
  if (path !== "/board/person" || !person) return answer(response, 404, "There is nobody here.");
  sendJson(response, detailsOf(person));
}

/** What a request asks for; undefined if it is no address, like "//[". */
function addressIn({ url = "/" }: IncomingMessage): URL | undefined {
  return URL.canParse(url, "http://localhost") ? new URL(url, "http://localhost") : undefined;
}

function setHeaders(response: ServerResponse): void {
  response.setHeader("content-security-policy", policy);
  response.setHeader("x-content-type-options", "nosniff");
  response.setHeader("referrer-policy", "no-referrer");
  response.setHeader("cross-origin-resource-policy", "same-origin");
  response.setHeader("cross-origin-opener-policy", "same-origin");
  response.setHeader("cache-control", "no-store");
}

/** Server-Sent Events: everything at once, and then what changes. */
function sendEvents(feed: BoardFeed, response: ServerResponse): void {
  response.writeHead(200, { "content-type": "text/event-stream" });
  const write = (text: string) => {
    if (response.writableLength > mostWaiting) response.destroy();
    else response.write(text);
  };
  const end = feed.listen((event) => write(`data: ${JSON.stringify(event)}\n\n`));
  const alive = setInterval(() => write(":\n\n"), heartbeat);
  response.once("close", () => {
    clearInterval(alive);
    end();
  });
}

async function sendPage(response: ServerResponse): Promise<void> {
  const page = await readFile(join(classroomPage.built, "index.html"));
  response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(page);
}

function sendJson(response: ServerResponse, result: unknown): void {
  response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(result));
}

function answer(response: ServerResponse, status: number, text: string): void {
  if (!response.headersSent)
    response.writeHead(status, { "content-type": "text/plain; charset=utf-8" });
  response.end(`${text}\n`);
}
