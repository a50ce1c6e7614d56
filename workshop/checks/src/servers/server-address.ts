import { isIPv4 } from "node:net";
import { networkInterfaces } from "node:os";
import { ExpectedError } from "@chatterbox/words/expected-error";
import { say } from "@chatterbox/words/say";
import type { Address } from "../conversation/client.ts";
import { accepts } from "./server-process.ts";

/**
 * Finds a running server.
 * @param url as given on the command line: http://localhost:8000
 * @throws ExpectedError if the address is invalid, or nothing answers there
 */
export async function findAddress(url: string): Promise<Address> {
  const { hosts, port } = parseAddress(url);
  for (const host of hosts) {
    if (await accepts(host, port)) return { host, port };
  }
  throw new ExpectedError(
    say`Nothing answers at ${url}. Start the server first, or use another address.`,
  );
}

/**
 * Finds a running server on this machine.
 * @throws ExpectedError as `findAddress`, and if it is another machine
 */
export async function findOwnAddress(url: string): Promise<Address> {
  const { hosts } = parseAddress(url);
  if (hosts.every(isOwnHost)) return findAddress(url);
  throw new ExpectedError(
    say`${url} is not on this machine, and an uninvited crowd is an attack. Run it where the server runs: -- --url http://localhost:8000`,
  );
}

/** Whether an IP address is one of this machine. */
export function isOwnHost(host: string): boolean {
  if ((isIPv4(host) && host.startsWith("127.")) || host === "::1") return true;
  const addresses = Object.values(networkInterfaces()).flatMap((addresses = []) => addresses);
  return addresses.some(({ address }) => address === host);
}

function parseAddress(url: string): { hosts: string[]; port: number } {
  if (!URL.canParse(url) || !/^(http|ws)s?:$/.test(new URL(url).protocol)) {
    throw new ExpectedError(
      say`"${url}" is not an address. Try one like this: http://localhost:8000`,
    );
  }
  const { hostname, port, protocol } = new URL(url);
  if (protocol === "https:" || protocol === "wss:") {
    throw new ExpectedError(say`Only plain HTTP works here: use an address with http:// or ws://.`);
  }
  // Not every server listens on both addresses of "localhost".
  const name = hostname.replace(/^\[|\]$/g, "");
  const hosts = name === "localhost" ? ["127.0.0.1", "::1"] : [name];
  return { hosts, port: Number(port || 80) };
}
