import { once } from "node:events";
import { createServer } from "node:http";
import { lanAddress } from "@chatterbox/pages/lan-address";
import { codeOf, hasCode } from "./address-code.ts";
import { Attendees } from "./attendees.ts";
import { BoardFeed } from "./board-feed.ts";
import { boardRoutes } from "./board-routes.ts";
import type { Whereabouts } from "./board-view.ts";
import { Classroom } from "./classroom.ts";
import { keptKey, keyFileIn } from "./key.ts";
import { usualPort } from "./protocol.ts";
import { boardUrlOf } from "./running.ts";
import { BoardStore, type Memory } from "./store.ts";

/** A board that runs. */
export type ServedBoard = {
  /** Where it is just now: this machine may come to another network. */
  whereabouts(): Whereabouts;
  /** The instructor's address: the key in it is sent to nobody, as it stands behind the "#". */
  boardUrl: string;
  /** Rejects with an ExpectedError if the page can't be built now; the next request tries again. */
  built: Promise<void>;
  /** Ends every connection, and keeps how things stand. */
  close(): Promise<void>;
};

/**
 * Serves the board on all addresses of this machine.
 * @param folder where it keeps what outlives it
 * @param memory what was kept there
 * @throws Error if the port can't be listened on
 */
export async function serveBoard(
  folder: string,
  port: number,
  memory: Memory,
): Promise<ServedBoard> {
  const key = await keptKey(keyFileIn(folder));
  const classroom = new Classroom(memory);
  const whereabouts = () => whereaboutsOf(lanAddress() ?? "localhost", port);
  const feed = new BoardFeed(classroom, whereabouts);
  const store = new BoardStore(folder, classroom, port);
  const routes = boardRoutes({ classroom, feed, key, whereabouts });
  const server = createServer((request, response) => void routes.answer(request, response));
  server.maxConnections = 1000;
  server.listen(port, "0.0.0.0");
  await once(server, "listening");
  const attendees = new Attendees(classroom, server);
  await store.save(); // the port is known from now on
  return {
    whereabouts,
    boardUrl: boardUrlOf(port, key),
    built: routes.build(),
    async close() {
      feed.close();
      attendees.close();
      server.closeAllConnections();
      server.close();
      await Promise.all([once(server, "close"), routes.close()]);
      await store.save();
    },
  };
}

/** How attendees find the board at an address. */
function whereaboutsOf(host: string, port: number): Whereabouts {
  const address = port === usualPort ? host : `${host}:${port}`;
  const place = hasCode(host) ? codeOf({ host, port }) : address;
  return { place, url: `http://${host}:${port}/` };
}
