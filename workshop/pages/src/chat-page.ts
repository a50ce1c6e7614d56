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
import sirv from "sirv";
import { pageBuilder } from "./build.ts";
import { chatPage } from "./pages.ts";
import { sendText } from "./serve.ts";

/** Where the chat page is served if nothing stands in the way. */
const usualPort = 3000;

/** Where this process has served it before: a page that is open goes along to the next lesson. */
let lastPort: number | undefined;

/** What answers requests, by the first part of their path. */
export type Routes = Record<
  string,
  (request: IncomingMessage, response: ServerResponse) => Promise<void>
>;

/** The chat page, as it is served beside a chat server. */
export type ChatPage = {
  port: number;
  /** Rejects with an ExpectedError if the page can't be built now; the next request tries again. */
  built: Promise<void>;
  /** Stops serving it, and building it. */
  close(): Promise<void>;
};

/**
 * Serves the chat page, on port 3000 or the next that is free, and points it at a chat server. It is
 * built if need be; whoever asks for it meanwhile waits.
 * @param chatPort where the chat server listens, on the same machine
 * @param host the address of this machine to listen on: 127.0.0.1, or 0.0.0.0 for all
 * @param routes what answers requests below a first part of the path, by that part: "lesson"
 * @throws ExpectedError if it can't listen
 */
export async function serveChatPage(
  chatPort: number,
  host: string,
  routes: Routes = {},
): Promise<ChatPage> {
  const over = new AbortController();
  const build = pageBuilder(chatPage, over.signal);
  const built = build();
  built.catch(() => {}); // whoever asks for the page is told
  const files = sirv(chatPage.built, { dev: true, setHeaders }); // dev: the page may be built anew meanwhile
  const server = createServer(async (request, response) => {
    try {
      const [, first = ""] = /^\/([^/?]*)/.exec(request.url ?? "") ?? [];
      const route = Object.hasOwn(routes, first) ? routes[first] : undefined;
      if (route) return await route(request, response);
      if (pointAtServer(chatPort, request, response)) return;
      await build();
      files(request, response, () =>
        sendText(response, 404, say`There is nothing here. The page is at /`),
      );
    } catch (error) {
      sendText(response, 500, messageOf(error));
    }
  });
  const port = await listenFrom(server, lastPort ?? usualPort, host, chatPort);
  lastPort = port;
  const close = async () => {
    over.abort();
    server.closeAllConnections();
    server.close();
    await once(server, "close");
    await built.catch(() => {});
  };
  return { port, built, close };
}

function setHeaders(response: ServerResponse): void {
  response.setHeader("x-content-type-options", "nosniff");
  response.setHeader("content-security-policy", "frame-ancestors 'self'"); // the lesson page shows it
  response.setHeader("cache-control", "no-cache"); // after an update, nobody meets the old page
}

/**
 * Sends whoever asks for the bare page to the one that knows the chat server. It is named by the host
 * that they asked for: "localhost" here, this machine's address for a neighbour.
 * @returns whether the request is answered
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
 * listens at ::1 is not free: "localhost" may lead there.
 * @param taken a port that is about to be used otherwise
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
