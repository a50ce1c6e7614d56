import type { IncomingMessage, ServerResponse } from "node:http";
import { sendEvents } from "@chatterbox/pages/event-stream";
import { classroomPage } from "@chatterbox/pages/pages";
import { pageFiles, sendJson, sendText, setPageHeaders } from "@chatterbox/pages/serve";
import { messageOf } from "@chatterbox/words/expected-error";
import { act, BadRequest } from "./board-actions.ts";
import type { BoardFeed } from "./board-feed.ts";
import { type Change, detailsOf, type Everything, type Whereabouts } from "./board-view.ts";
import type { Classroom } from "./classroom.ts";
import { fingerprint, hasKey } from "./key.ts";
import { runningPath } from "./running.ts";

const nothing = "There is nothing here.";

/** Boards that may be open at once. */
const mostBoards = 20;
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
  const files = pageFiles(classroomPage);
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const address = addressIn(request);
    if (!address) return sendText(response, 404, nothing);
    const { pathname, searchParams } = address;
    if (pathname === "/whereabouts") return sendJson(response, board.whereabouts());
    if (pathname === runningPath) return sendJson(response, fingerprint(board.key));
    if (pathname.startsWith("/board/")) {
      if (!hasKey(request, board.key)) return sendText(response, 403, "The board's key is needed.");
      return serveInstructor(board, pathname, searchParams, request, response);
    }
    await files.build();
    if (pathname === "/" || pathname === "/board") return files.sendPage(response);
    files.sendFile(request, response, () => sendText(response, 404, nothing));
  };
  return {
    build: files.build,
    close: files.close,
    async answer(request, response) {
      setPageHeaders(response);
      try {
        await serve(request, response);
      } catch (error) {
        if (error instanceof BadRequest) sendText(response, 400, "This can't be read.");
        else sendText(response, 500, messageOf(error));
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
    return done ? sendJson(response, null) : sendText(response, 404, nothing);
  }
  if (path === "/board/events") {
    if (board.feed.listeners < mostBoards) {
      return sendEvents<Everything | Change>(response, (send) => board.feed.listen(send));
    }
    return sendText(response, 503, "Too many boards are open.");
  }
  const person = board.classroom.person(Number(query.get("number")));
  if (path !== "/board/person" || !person) return sendText(response, 404, "There is nobody here.");
  sendJson(response, detailsOf(person));
}

/** What a request asks for; undefined if it is no address, like "//[". */
function addressIn({ url = "/" }: IncomingMessage): URL | undefined {
  return URL.canParse(url, "http://localhost") ? new URL(url, "http://localhost") : undefined;
}
