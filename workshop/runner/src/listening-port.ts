import { createSocket, type Socket } from "node:dgram";
import { once } from "node:events";
import { accepts } from "@chatterbox/checks/servers/server-process";
import { ExpectedError } from "@chatterbox/words/expected-error";
import { say } from "@chatterbox/words/say";
import getPort, { clearLockedPorts, portNumbers } from "get-port";

/** Where a chat server listens by default. */
const defaultPort = 8000;

/**
 * Chooses the port for a server that people connect to: the one asked for, or the next that is free.
 * @param wish the port as given on the command line, if it was
 * @throws ExpectedError if the wish is not a port
 */
export async function listeningPort(
  wish: string | undefined,
  host: string,
): Promise<{ port: number; note: string | undefined }> {
  const wanted = wish === undefined ? defaultPort : Number(wish);
  if (!Number.isInteger(wanted) || wanted < 1024 || wanted > 65_535) {
    throw new ExpectedError(say`"${wish}" is not a port. A port is a number from 1024 to 65535.`);
  }
  clearLockedPorts(); // a port that this process has just used may be used again
  await Promise.all(
    claims.splice(0).map((claim) => new Promise<void>((done) => claim.close(done))),
  );
  const last = Math.min(wanted + 99, 65_535);
  // "localhost" may resolve to ::1, so a port on which another program listens there is not free.
  const exclude: number[] = [];
  let port: number;
  do {
    port = await getPort({ port: portNumbers(wanted, last), host, exclude });
    exclude.push(port);
  } while ((await accepts("::1", port)) || !(await claim(port)));
  const note =
    port === wanted ? undefined : say`Another program uses port ${wanted}, so this is ${port}.`;
  return { port, note };
}

/** What this process has claimed; at most one, since it runs one server at a time. */
const claims: Socket[] = [];

/**
 * Claims a port among the runners on this machine, until this process ends. Another runner may have chosen
 * a port on which nothing listens yet: its attendee's server starts later, or only listens once it is
 * fixed. The claim is the UDP port of the same number, which only one process can bind.
 */
async function claim(port: number): Promise<boolean> {
  const socket = createSocket("udp4");
  socket.unref();
  socket.bind({ port, address: "127.0.0.1", exclusive: true });
  try {
    await once(socket, "listening");
  } catch (error) {
    socket.close();
    return (error as NodeJS.ErrnoException).code !== "EADDRINUSE"; // where ports can't be claimed, none is taken
  }
  claims.push(socket);
  return true;
}
