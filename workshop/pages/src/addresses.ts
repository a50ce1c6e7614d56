import { say } from "@chatterbox/words/say";
import colors from "picocolors";
import { renderUnicodeCompact } from "uqr";
import { lanAddress } from "./lan-address.ts";

/** By which addresses people reach the chat page. */
export type PageAddresses = {
  url: string;
  /** The address for neighbours; undefined without --lan, or without a network. */
  lanUrl: string | undefined;
};

/**
 * The addresses of the chat page that is served on a port.
 * @param host the address that it listens on
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

/** The address of the page of a lesson; it is served beside the chat page. */
export function lessonPageAddress({ url }: PageAddresses, { number }: { number: number }): string {
  return `${url}/lesson/${number}`;
}

/** What to show to a room: an address in words, and as a QR code for phones. */
export function invitation(url: string): string {
  // White on black whatever the terminal's own colours are: not every camera reads the reverse.
  const rows = renderUnicodeCompact(url, { border: 2 }).split("\n");
  const code = rows.map((row) => `  ${colors.bgBlack(colors.whiteBright(row))}`).join("\n");
  return `\n  ${say`Phones and neighbours chat at ${url}`}\n\n${code}\n`;
}
