import getPort, { portNumbers } from "get-port";

/**
 * A port on which nobody listens. It lies below the ports that the system gives to outgoing
 * connections: a test that keeps trying to connect to one of those can end up connected to itself.
 */
export function freePort(): Promise<number> {
  const first = 10_000 + Math.floor(Math.random() * 20_000);
  return getPort({ port: portNumbers(first, first + 99) });
}
