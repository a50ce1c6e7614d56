import getPort, { portNumbers } from "get-port";

/**
 * A port on which nobody listens. It is none that the system gives to whoever connects: a test that
 * tries to connect to such a port again and again may at last be connected with itself.
 */
export function freePort(): Promise<number> {
  const first = 10_000 + Math.floor(Math.random() * 20_000);
  return getPort({ port: portNumbers(first, first + 99) });
}
