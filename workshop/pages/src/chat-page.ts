import { once } from "node:events";
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from "node:http";
import { accepts } from "@chatterbox/checks/servers/server-process";
import { ExpectedError, messageOf } from "@chatterbox/words/expected-error";
import { say } from "@chatterbox/words/say";
import { chatPage } from "./pages.ts";
import { pageFiles, sendText } from "./serve.ts";

/** The port of the chat page, if it is free. */
const usualPort = 3000;

/** The last port: an open page finds the next lesson there. */
let lastPort: number | undefined;

/** Request handlers by the first segment of the path. */
export type Routes = Record<
  string,
  (request: IncomingMessage, response: ServerResponse) => Promise<void>
>;

/** The chat page, served next to a chat server. */
export type ChatPage = {
  port: number;
  /** Rejects with an ExpectedError if the build fails; the next request tries again. */
  built: Promise<void>;
  /** Stops serving and building it. */
  close(): Promise<void>;
};

/**
 * Serves the chat page on port 3000 or the next free one, and points it at a chat server. The page is
 * built if necessary; requests wait for that.
 * @param chatPort where the chat server listens, on the same machine
 * @param host the address of this machine to listen on: 127.0.0.1, or 0.0.0.0 for all
 * @param routes handlers of other paths
 * @throws ExpectedError if it can't listen
 */
export async function serveChatPage(
  chatPort: number,
  host: string,
  routes: Routes = {},
): Promise<ChatPage> {
  const files = pageFiles(chatPage);
  const built = files.build();
  const server = createServer(async (request, response) => {
    try {
      const [, first = ""] = /^\/([^/?]*)/.exec(request.url ?? "") ?? [];
      const route = Object.hasOwn(routes, first) ? routes[first] : undefined;
      if (route) return await route(request, response);
      if (pointAtServer(chatPort, request, response)) return;
      await files.build();
      setHeaders(response);
      files.sendFile(request, response, () =>
        sendText(response, 404, say`There is nothing here. The page is at /`),
      );
    } catch (error) {
      sendText(response, 500, messageOf(error));
    }
  });
  const port = await listenFrom(server, lastPort ?? usualPort, host, chatPort);
  lastPort = port;
  const close = async () => {
    server.closeAllConnections();
    server.close();
    await Promise.all([once(server, "close"), files.close()]);
  };
  return { port, built, close };
}

function setHeaders(response: ServerResponse): void {
  response.setHeader("x-content-type-options", "nosniff");
  response.setHeader("content-security-policy", "frame-ancestors 'self'"); // the lesson page frames it
  response.setHeader("cache-control", "no-cache"); // or a browser could show the old page after an update
}

/**
 * Redirects a request for the bare page to the one with the chat server's address. The host is taken
 * from the request: "localhost" here, this machine's address for a neighbour.
 * @returns whether it answered the request
 */
function pointAtServer(
  chatPort: number,
  request: IncomingMessage,
  response: Parameters<RequestListener>[1],
): boolean {
  const [path, query = ""] = (request.url ?? "/").split("?");
  if (path !== "/" || new URLSearchParams(query).has("server")) return false;
  const asked = `http://${request.headers.host}`;
  const host = URL.canParse(asked) ? new URL(asked).hostname : "localhost";
  const location = `/?server=ws://${host}:${chatPort}${query && `&${query}`}`;
  response.writeHead(302, { location, "cache-control": "no-store" }).end();
  return true;
}

/**
 * Listens on the first free port from `first` on, and resolves with it. A port on which another program
 * listens at ::1 is not free: "localhost" may mean that one.
 * @param taken a port that will be used for something else
 */
async function listenFrom(
  server: Server,
  first: number,
  host: string,
  taken: number,
): Promise<number> {
  let reason = "";
  for (let port = first; port < first + 100; port++) {
    if (port === taken || (await accepts("::1", port))) continue;
    server.listen(port, host);
    try {
      await once(server, "listening");
      return port;
    } catch (error) {
      reason = (error as Error).message;
      const { code } = error as NodeJS.ErrnoException;
      if (code !== "EADDRINUSE" && code !== "EACCES") break;
    }
  }
  throw new ExpectedError(
    say`The chat page can't be served: ${reason || say`no port is free`}.`,
    1,
  );
}
