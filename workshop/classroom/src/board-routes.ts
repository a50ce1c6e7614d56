import type { IncomingMessage, ServerResponse } from "node:http";
import { actionsOn, BadRequest } from "@chatterbox/pages/actions";
import { sendEvents } from "@chatterbox/pages/event-stream";
import { classroomPage } from "@chatterbox/pages/pages";
import { pageFiles, sendJson, sendText, setPageHeaders } from "@chatterbox/pages/serve";
import { steps } from "@chatterbox/stages/stages";
import { messageOf } from "@chatterbox/words/expected-error";
import * as v from "valibot";
import type { BoardFeed } from "./board-feed.ts";
import { fingerprint, fingerprintPath, hasKey } from "./board-key.ts";
import { type Change, detailsOf, type Everything, type JoinInfo } from "./board-view.ts";
import type { Classroom } from "./classroom.ts";

const notFound = "There is nothing here.";

const maxOpenBoards = 20;

export type Board = {
  classroom: Classroom;
  feed: BoardFeed;
  key: string;
  joinInfo(): JoinInfo;
};

/** Answers browsers. */
export type BoardRoutes = {
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Builds the page if necessary. @throws ExpectedError if it can't be built */
  build(): Promise<void>;
  /** Stops building it. */
  close(): Promise<void>;
};

/** Serves the page to everyone, but the people on it only to requests with the key. */
export function boardRoutes(board: Board): BoardRoutes {
  const files = pageFiles(classroomPage);
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const { url = "/" } = request;
    if (!URL.canParse(url, "http://localhost")) return sendText(response, 404, notFound); // such as "//["
    const { pathname, searchParams } = new URL(url, "http://localhost");
    if (pathname === "/join") return sendJson(response, board.joinInfo());
    if (pathname === fingerprintPath) return sendJson(response, fingerprint(board.key));
    if (pathname.startsWith("/board/")) {
      if (!hasKey(request, board.key)) return sendText(response, 403, "The board's key is needed.");
      if (request.method === "POST") return act(board.classroom, pathname, request, response);
      return show(board, pathname, searchParams, response);
    }
    await files.build();
    if (pathname === "/" || pathname === "/board") return files.sendPage(response);
    files.sendFile(request, response, () => sendText(response, 404, notFound));
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

/** Answers the instructor's questions. */
function show(board: Board, path: string, query: URLSearchParams, response: ServerResponse): void {
  const person = board.classroom.person(Number(query.get("number")));
  if (path === "/board/person" && person) sendJson(response, detailsOf(person));
  else if (path !== "/board/events") sendText(response, 404, notFound);
  else if (board.feed.listeners >= maxOpenBoards)
    sendText(response, 503, "Too many boards are open.");
  else sendEvents<Everything | Change>(response, (send) => board.feed.listen(send));
}

/** Does what the instructor asks for. @throws BadRequest */
async function act(
  classroom: Classroom,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const known = Object.hasOwn(actions, path) ? actions[path] : undefined;
  if (!known) return sendText(response, 404, notFound);
  await known(classroom, request);
  sendJson(response, null);
}

const action = actionsOn<Classroom>();

/** What the instructor can do, by path. */
const actions: Record<string, ReturnType<typeof action>> = {
  "/board/lock": action(
    v.object({
      what: v.picklist(["hints", "solutions"]),
      lesson: v.picklist(steps.map(({ number }) => number)),
      locked: v.boolean(),
    }),
    (classroom, { what, lesson, locked }) => classroom.lock(what, lesson, locked),
  ),
  "/board/announce": action(v.object({ text: v.string() }), (classroom, { text }) =>
    classroom.announce(text),
  ),
  "/board/remove": action(v.object({ number: v.number() }), (classroom, { number }) => {
    if (!classroom.remove(number)) throw new BadRequest();
  }),
  "/board/remove-away": action(v.object({}), (classroom) => classroom.removeAway()),
};
