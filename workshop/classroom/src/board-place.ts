import { ExpectedError } from "@chatterbox/words/expected-error";
import { say } from "@chatterbox/words/say";
import { addressOf, type BoardAddress, looksLikeCode } from "./address-code.ts";
import { usualPort } from "./protocol.ts";

/**
 * Where the board is, by what was given after --classroom: the code on the beamer, a machine's name or
 * address, with or without a port, or the whole address of the page.
 * @throws ExpectedError if it is none of these
 */
export function readPlace(place: string): BoardAddress {
  const text = place.trim().replace(/^https?:\/\//i, "");
  const address = addressOf(text);
  if (address) return address;
  if (looksLikeCode(text)) {
    throw new ExpectedError(
      say`"${place}" is not quite a code: look at the beamer again. A machine's name goes like this: ${text}:${usualPort}`,
    );
  }
  const url = URL.canParse(`http://${text}`) ? new URL(`http://${text}`) : undefined;
  if (!url?.hostname || url.username) {
    throw new ExpectedError(
      say`"${place}" is neither a code nor an address. For example: npm run lesson -- --classroom 192.168.1.5`,
    );
  }
  return { host: url.hostname, port: portOf(text) };
}

/** How people write an address. */
export function shownPlace({ host, port }: BoardAddress): string {
  return port === usualPort ? host : `${host}:${port}`;
}

/** The port that was written: `URL` leaves out the 80. */
function portOf(text: string): number {
  const written = /^(?:\[[^\]]*\]|[^:/]*):(\d+)/.exec(text)?.[1];
  return written === undefined ? usualPort : Number(written);
}
