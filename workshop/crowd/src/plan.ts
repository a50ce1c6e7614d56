import { ExpectedError } from "@chatterbox/words/expected-error";
import { type Said, say } from "@chatterbox/words/say";
import { deliveries, number as inWords } from "./counts.ts";
import { maxSeed } from "./randomness.ts";

/** How many come, for how many seconds, how often each acts in a second, and the seed of it all. */
export type Size = { people: number; seconds: number; rate: number; seed: number };

/** What can be counted besides the server's own work on a small machine, in deliveries a second. */
const maxDeliveries = 40_000;
const usualRate = 2;

/**
 * Reads how large a crowd is to be.
 * @param words the number of people, if it was given
 * @param chance a number from 0 to 1, for the seed where none was given
 * @throws ExpectedError if something is no number, or out of bounds
 */
export function crowdSize(
  words: string[],
  { seconds, rate, seed }: { seconds?: string; rate?: string; seed?: string },
  chance: number,
): Size {
  const [word, ...more] = words;
  if (more.length > 0) {
    throw new ExpectedError(
      say`One number of people: ${word}, or ${more[0]}? A lesson goes like this: -- --lesson 3`,
    );
  }
  const people = wholeNumber(word, 30, say`a number of people`, 1, 200, "npm run crowd 30");
  const most = Math.min(10, maxDeliveries / people ** 2);
  return {
    people,
    seconds: wholeNumber(seconds, 20, say`a number of seconds`, 1, 120, "--seconds 20"),
    rate:
      rate === undefined ? Math.min(usualRate, roundedDown(most)) : readRate(rate, people, most),
    seed: wholeNumber(seed, Math.floor(chance * 1e6), say`a seed`, 0, maxSeed, "--seed 7"),
  };
}

function wholeNumber(
  word: string | undefined,
  usual: number,
  what: Said,
  least: number,
  most: number,
  example: string,
): number {
  if (word === undefined) return usual;
  const number = Number(word);
  if (/^\d+$/.test(word) && number >= least && number <= most) return number;
  throw new ExpectedError(
    say`"${word}" is not ${what} from ${least} to ${inWords(most)}. For example: ${example}`,
  );
}

function readRate(word: string, people: number, most: number): number {
  const rate = Number(word);
  if (word.trim() === "" || !(rate >= 0.1 && rate <= 10)) {
    throw new ExpectedError(
      say`"${word}" is not a rate from 0.1 to 10, in actions a person and second. For example: --rate 2`,
    );
  }
  if (rate <= most) return rate;
  const load = deliveries(Math.round(people ** 2 * rate));
  throw new ExpectedError(
    say`${people} people who act ${rate} times a second would be ${load} a second, more than this machine can count. At most: --rate ${roundedDown(most)}`,
  );
}

function roundedDown(rate: number): number {
  return Math.floor(rate * 10) / 10;
}
