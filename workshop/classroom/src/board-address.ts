import { isIPv4 } from "node:net";
import { ExpectedError } from "@chatterbox/words/expected-error";
import { say } from "@chatterbox/words/say";
import { defaultPort } from "./limits.ts";

/** Where the board listens. */
export type BoardAddress = { host: string; port: number };

/**
 * Reads the value of --classroom: the code on the projector, a machine's name or address, with or
 * without a port, or the page's whole address.
 * @throws ExpectedError for anything else
 */
export function readAddress(typed: string): BoardAddress {
  const text = typed.trim().replace(/^https?:\/\//i, "");
  const address = decode(text);
  if (address) return address;
  if (looksLikeCode(text)) {
    throw new ExpectedError(
      say`"${typed}" is not a valid code: check it against the projector. If it is a machine's name, add the port: ${text}:${defaultPort}`,
    );
  }
  const url = URL.canParse(`http://${text}`) ? new URL(`http://${text}`) : undefined;
  if (!url?.hostname || url.username) {
    throw new ExpectedError(
      say`"${typed}" is neither a code nor an address. For example: npm run lesson -- --classroom 192.168.1.5`,
    );
  }
  return { host: url.hostname, port: portIn(text) };
}

/** The address as people write it. */
export function shownAddress({ host, port }: BoardAddress): string {
  return port === defaultPort ? host : `${host}:${port}`;
}

/** The shortest thing to type for an address: a code, or the address if there is no code for it. */
export function joinCode(address: BoardAddress): string {
  return isIPv4(address.host) ? encode(address) : shownAddress(address);
}

/** The port in the text: `URL` would drop port 80. */
function portIn(text: string): number {
  const written = /^(?:\[[^\]]*\]|[^:/]*):(\d+)/.exec(text)?.[1];
  return written === undefined ? defaultPort : Number(written);
}

/** Crockford's base 32 (https://www.crockford.com/base32.html): no I, L, O and U. */
const digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * A form of the code: the prefix it leaves out, and the bits it holds. A letter has five bits; spare
 * bits are the checksum. Each form has its own length.
 */
type Form = { length: number; prefix: string; bits: number; withPort: boolean };

const forms: readonly Form[] = [
  { length: 4, prefix: "192.168.", bits: 16, withPort: false },
  { length: 6, prefix: "10.", bits: 24, withPort: false },
  { length: 7, prefix: "", bits: 32, withPort: false },
  { length: 10, prefix: "", bits: 48, withPort: true },
];

/** A short code for an IPv4 address and a port, to read from a projector: "5G2K" or "1N3FA-0C4RT". */
function encode({ host, port }: BoardAddress): string {
  const form = forms.find(
    ({ prefix, withPort }) => withPort || (port === defaultPort && host.startsWith(prefix)),
  ) as Form;
  const bytes = host.split(".").map(Number);
  const own = bytes.slice(4 - (form.bits - (form.withPort ? 16 : 0)) / 8);
  const number = own.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  const payload = form.withPort ? number * 65_536n + BigInt(port) : number;
  return grouped(withChecksum(payload, form));
}

/** @returns the address that a code stands for; undefined for any other text and most typos */
function decode(code: string): BoardAddress | undefined {
  const letters = lettersOf(code);
  const form = forms.find(({ length }) => length === letters.length);
  if (!form || [...letters].some((letter) => !digits.includes(letter))) return undefined;
  const number = [...letters].reduce(
    (sum, letter) => sum * 32n + BigInt(digits.indexOf(letter)),
    0n,
  );
  const payload = number >> checksumBits(form);
  if (withChecksum(payload, form) !== letters) return undefined;
  const port = form.withPort ? Number(payload & 0xffffn) : defaultPort;
  const own = form.withPort ? payload >> 16n : payload;
  const bytes = Array.from({ length: 4 }, (_, at) => Number((own >> BigInt(24 - 8 * at)) & 255n));
  const left = form.prefix.split(".").filter(Boolean).map(Number);
  const address = { host: [...left, ...bytes.slice(left.length)].join("."), port };
  // An address has one code: its other forms are typos.
  return port > 0 && lettersOf(encode(address)) === letters ? address : undefined;
}

/** Whether a text has the length and the letters of a code. */
function looksLikeCode(text: string): boolean {
  const letters = lettersOf(text);
  return forms.some(({ length }) => length === letters.length) && /^[0-9A-Z]+$/.test(letters);
}

/** Upper case, without separators, and with digits for the letters that look like them. */
function lettersOf(code: string): string {
  return code.toUpperCase().replace(/[\s-]/g, "").replaceAll("O", "0").replace(/[IL]/g, "1");
}

function checksumBits({ length, bits }: Form): bigint {
  return BigInt(5 * length - bits);
}

/** The letters of a payload and its checksum, a remainder of a prime. */
function withChecksum(payload: bigint, form: Form): string {
  const size = 1n << checksumBits(form);
  const checksum = ((payload * 7919n + (payload >> 7n) + 5n) % 1_000_003n) % size;
  let number = payload * size + checksum;
  let letters = "";
  for (let at = 0; at < form.length; at++) {
    letters = digits[Number(number % 32n)] + letters;
    number /= 32n;
  }
  return letters;
}

function grouped(letters: string): string {
  if (letters.length <= 5) return letters;
  const half = Math.ceil(letters.length / 2);
  return `${letters.slice(0, half)}-${letters.slice(half)}`;
}
