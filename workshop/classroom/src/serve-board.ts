import { once } from "node:events";
import { createServer } from "node:http";
import { lanAddress } from "@chatterbox/pages/addresses";
import { Attendees } from "./attendees.ts";
import { joinCode } from "./board-address.ts";
import { BoardFeed } from "./board-feed.ts";
import { boardUrlOf, ensureKey } from "./board-key.ts";
import { boardRoutes } from "./board-routes.ts";
import type { JoinInfo } from "./board-view.ts";
import { Classroom } from "./classroom.ts";
import { keepSaving, type SavedBoard } from "./store.ts";

/** A running board. */
export type ServedBoard = {
  /** How attendees find it now: this machine may change networks. */
  joinInfo(): JoinInfo;
  /** The instructor's address, with the key in it. */
  boardUrl: string;
  /** Builds the page before the first request asks for it. @throws ExpectedError if it can't be built */
  build(): Promise<void>;
  /** Ends every connection, and saves the board. */
  close(): Promise<void>;
};

/**
 * Serves the board on all addresses of this machine.
 * @param folder where it saves its state
 * @param saved its state when it last ran
 * @throws Error if the port can't be listened on
 */
export async function serveBoard(
  folder: string,
  port: number,
  saved: SavedBoard,
): Promise<ServedBoard> {
  const key = await ensureKey(folder);
  const classroom = new Classroom(saved);
  const joinInfo = () => {
    const host = lanAddress() ?? "localhost";
    return { code: joinCode({ host, port }), url: `http://${host}:${port}/` };
  };
  const feed = new BoardFeed(classroom, joinInfo);
  const store = keepSaving(folder, classroom, port);
  const routes = boardRoutes({ classroom, feed, key, joinInfo });
  const server = createServer((request, response) => void routes.answer(request, response));
  server.maxConnections = 1000;
  server.listen(port, "0.0.0.0");
  await once(server, "listening");
  const attendees = new Attendees(classroom, server);
  await store.save(); // so that a second board finds this one by its port
  return {
    joinInfo,
    boardUrl: boardUrlOf(port, key),
    build: routes.build,
    async close() {
      feed.close();
      attendees.close();
      server.closeAllConnections();
      server.close();
      await Promise.all([once(server, "close"), routes.close()]);
      await store.stop();
    },
  };
}
