import { isIPv4 } from "node:net";
import { usualPort } from "./protocol.ts";

/** Crockford's base 32 (https://www.crockford.com/base32.html): no I, L, O and U. */
const digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Where the board is. */
export type BoardAddress = { host: string; port: number };

/**
 * A form of the code: what it leaves out, the bits that it holds, and those that find a slip of the
 * tongue. Its length says which form it is, five bits a letter.
 */
type Form = { length: number; prefix: string; bits: number; withPort: boolean };

const forms: readonly Form[] = [
  { length: 4, prefix: "192.168.", bits: 16, withPort: false },
  { length: 6, prefix: "10.", bits: 24, withPort: false },
  { length: 7, prefix: "", bits: 32, withPort: false },
  { length: 10, prefix: "", bits: 48, withPort: true },
];

/** A short code for an IPv4 address and a port, to be read from a beamer: "5G2K" or "1N3FA-0C4RT". */
export function codeOf({ host, port }: BoardAddress): string {
  const form = forms.find(({ prefix, withPort }) =>
    withPort ? true : port === usualPort && host.startsWith(prefix),
  ) as Form;
  const own = bytesOf(host).slice(4 - (form.bits - (form.withPort ? 16 : 0)) / 8);
  const number = own.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  const payload = form.withPort ? number * 65_536n + BigInt(port) : number;
  return grouped(written(payload, form));
}

/** The address that a code stands for; undefined if it is no code, or has a slip in it. */
export function addressOf(code: string): BoardAddress | undefined {
  const letters = lettersOf(code);
  const form = forms.find(({ length }) => length === letters.length);
  if (!form || [...letters].some((letter) => !digits.includes(letter))) return undefined;
  const number = [...letters].reduce(
    (sum, letter) => sum * 32n + BigInt(digits.indexOf(letter)),
    0n,
  );
  const payload = number >> checkBits(form);
  if (written(payload, form) !== letters) return undefined;
  const port = form.withPort ? Number(payload & 0xffffn) : usualPort;
  const own = form.withPort ? payload >> 16n : payload;
  const bytes = Array.from({ length: 4 }, (_, at) => Number((own >> BigInt(24 - 8 * at)) & 255n));
  const left = form.prefix.split(".").filter(Boolean).map(Number);
  const host = [...left, ...bytes.slice(left.length)].join(".");
  const address = { host, port };
  // There is one code for each address: no other form of it is a code.
  return port > 0 && lettersOf(codeOf(address)) === letters ? address : undefined;
}

/** Whether somebody may have meant a code: it has the length and the letters of one. */
export function looksLikeCode(text: string): boolean {
  const letters = lettersOf(text);
  return forms.some(({ length }) => length === letters.length) && /^[0-9A-Z]+$/.test(letters);
}

/** Whether there is a code for this host. */
export function hasCode(host: string): boolean {
  return isIPv4(host);
}

/** As it is heard: small letters are large ones, and O, I and L are digits. */
function lettersOf(code: string): string {
  return code.toUpperCase().replace(/[\s-]/g, "").replaceAll("O", "0").replace(/[IL]/g, "1");
}

function checkBits({ length, bits }: Form): bigint {
  return BigInt(5 * length - bits);
}

/** The letters of a payload, with its remainder by a prime as the check. */
function written(payload: bigint, form: Form): string {
  const size = 1n << checkBits(form);
  const check = ((payload * 7919n + (payload >> 7n) + 5n) % 1_000_003n) % size;
  let number = payload * size + check;
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

function bytesOf(host: string): number[] {
  return host.split(".").map(Number);
}
