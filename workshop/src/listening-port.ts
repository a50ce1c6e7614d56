import getPort, { clearLockedPorts, portNumbers } from "get-port";
import { ExpectedError } from "./expected-error.ts";
import { say } from "./language/say.ts";
import { accepts } from "./processes/server-process.ts";

/** Where a chat server listens if nothing else is said. */
const usualPort = 8000;

/**
 * Chooses the port for a server that people connect to: the one asked for, or the next that is free.
 * @param wish the number as given on the command line, if it was
 * @throws ExpectedError if the wish is no port
 */
export async function listeningPort(
  wish: string | undefined,
  host: string,
): Promise<{ port: number; note: string | undefined }> {
  const wanted = wish === undefined ? usualPort : Number(wish);
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > 65_535) {
    throw new ExpectedError(say`"${wish}" is no port. A port is a number from 1 to 65535.`);
  }
  clearLockedPorts(); // a port that was used here a moment ago may be used again
  const last = Math.min(wanted + 99, 65_535);
  // "localhost" may lead to ::1, so a port on which another program listens there is not free.
  const exclude: number[] = [];
  let port: number;
  do {
    port = await getPort({ port: portNumbers(wanted, last), host, exclude });
    exclude.push(port);
  } while (await accepts("::1", port));
  const note =
    port === wanted
      ? undefined
      : say`Port ${wanted} is taken by another program, so this is ${port}.`;
  return { port, note };
}
