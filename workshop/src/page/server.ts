import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import sirv from "sirv";
import type { LessonRoutes } from "../lesson-page/routes.ts";
import { buildPage, chatPage } from "./build.ts";

/** Where the chat page is served if nothing stands in the way. */
const usualPort = 3000;

/** The chat page, as it is served beside a chat server. */
export type ChatPage = {
  port: number;
  /** Rejects with an ExpectedError if the page can't be built. */
  built: Promise<void>;
  /** Stops serving it. */
  close(): Promise<void>;
};

/**
 * Serves the chat page, on port 3000 or the next that is free, and points it at a chat server. It is
 * built if need be; whoever asks for it meanwhile waits.
 * @param chatPort where the chat server listens, on the same machine
 * @param lesson answers what is asked for below /lesson, where there is a lesson
 */
export async function serveChatPage(
  chatPort: number,
  host: string,
  lesson?: LessonRoutes,
): Promise<ChatPage> {
  const built = buildPage(chatPage);
  built.catch(() => {}); // whoever asks for the page is told
  let files: ReturnType<typeof sirv> | undefined;
  const server = createServer(async (request, response) => {
    try {
      if (lesson && /^\/lesson(?![^/?])/.test(request.url ?? ""))
        return await lesson.answer(request, response);
      await built;
      files ??= sirv(chatPage.built, { etag: true, setHeaders });
      if (!pointAtServer(chatPort, request, response))
        files(request, response, () => notFound(response));
    } catch (error) {
      if (!response.headersSent)
        response.writeHead(500, { "content-type": "text/plain; charset=utf-8" });
      response.end(error instanceof Error ? error.message : String(error));
    }
  });
  const port = await listenFrom(server, usualPort, host);
  const close = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  };
  return { port, built, close };
}

type Response = Parameters<RequestListener>[1];

function setHeaders(response: Response): void {
  response.setHeader("x-content-type-options", "nosniff");
  response.setHeader("content-security-policy", "frame-ancestors 'self'"); // the lesson page shows it
  response.setHeader("cache-control", "no-cache"); // after an update, nobody meets the old page
}

function notFound(response: Response): void {
  response.writeHead(404, { "content-type": "text/plain; charset=utf-8" });
  response.end("There is nothing here. The chat page is at /\n");
}

/**
 * Sends whoever asks for the bare page to the one that knows the chat server. It is named by the host
 * that they asked for: "localhost" here, this machine's address for a neighbour.
 * @returns whether the request is answered
 */
function pointAtServer(chatPort: number, ...[request, response]: Parameters<RequestListener>) {
  const url = new URL(request.url ?? "/", "http://localhost");
  if (url.pathname !== "/" || url.searchParams.has("server")) return false;
  const asked = `http://${request.headers.host}`;
  const host = URL.canParse(asked) ? new URL(asked).hostname : "localhost";
  const others = url.search.replace("?", "&");
  const location = `/?server=ws://${host}:${chatPort}${others}`;
  response.writeHead(302, { location, "cache-control": "no-store" }).end();
  return true;
}

/** Listens on the first free port from `first` on, and resolves with it. */
async function listenFrom(server: Server, first: number, host: string): Promise<number> {
  for (let port = first; ; port++) {
    server.listen(port, host);
    try {
      await once(server, "listening");
      return port;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if ((code !== "EADDRINUSE" && code !== "EACCES") || port === first + 99) throw error;
    }
  }
}
