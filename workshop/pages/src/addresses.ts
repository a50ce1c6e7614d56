import { networkInterfaces } from "node:os";
import { say } from "@chatterbox/words/say";
import colors from "picocolors";
import { renderUnicodeCompact } from "uqr";

/** The addresses of the chat page. */
export type PageAddresses = {
  url: string;
  /** The address for neighbours; undefined without --lan or without a network. */
  lanUrl: string | undefined;
};

/**
 * The addresses of the chat page.
 * @param host the address it listens on
 */
export function pageAddresses(port: number, lan: boolean, host: string): PageAddresses {
  const address = lan ? lanAddress() : undefined;
  const isUsual = host === "127.0.0.1" || host === "0.0.0.0" || host === "::";
  const name = host.includes(":") ? `[${host}]` : host;
  return {
    url: `http://${isUsual ? "localhost" : name}:${port}`,
    lanUrl: address === undefined ? undefined : `http://${address}:${port}`,
  };
}

/** The address of a lesson's page, which is served beside the chat page. */
export function lessonPageAddress({ url }: PageAddresses, { number }: { number: number }): string {
  return `${url}/lesson/${number}`;
}

/** An invitation to show to a room: an address, and its QR code for phones. */
export function invitation(url: string): string {
  // Always white on black: not every camera reads the inverse.
  const rows = renderUnicodeCompact(url, { border: 2 }).split("\n");
  const code = rows.map((row) => `  ${colors.bgBlack(colors.whiteBright(row))}`).join("\n");
  return `\n  ${say`Phones and neighbours chat at ${url}`}\n\n${code}\n`;
}

/** Interfaces without neighbours: containers, virtual machines and tunnels. */
const virtual =
  /docker|veth|^br-|virbr|vmnet|vbox|virtual|vethernet|wsl|utun|tun|tap|wg|tailscale|zt/i;

/** This machine's IPv4 address on the local network, if it has one. */
export function lanAddress(): string | undefined {
  const addresses = Object.entries(networkInterfaces()).flatMap(([name, addresses = []]) =>
    addresses
      .filter(({ family, internal }) => family === "IPv4" && !internal)
      .map(({ address }) => ({ address, virtual: virtual.test(name) })),
  );
  return (addresses.find(({ virtual }) => !virtual) ?? addresses[0])?.address;
}
