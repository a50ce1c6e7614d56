import getPort, { portNumbers } from "get-port";

/**
 * A free port, below those that the system uses for outgoing connections: a client that keeps retrying
 * one of those can end up connected to itself.
 */
export function freePort(): Promise<number> {
  const first = 10_000 + Math.floor(Math.random() * 20_000);
  return getPort({ port: portNumbers(first, first + 99) });
}
