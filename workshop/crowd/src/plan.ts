import { ExpectedError } from "@chatterbox/words/expected-error";
import { type Said, say } from "@chatterbox/words/say";
import { deliveries, number as inWords } from "./counts.ts";
import { maxSeed } from "./randomness.ts";

/** The number of people and seconds, each person's actions per second, and the seed. */
export type Size = { people: number; seconds: number; rate: number; seed: number };

/** Deliveries per second that a small machine can count while running the server. */
const maxDeliveries = 40_000;
const usualRate = 2;

/**
 * Reads the size of a crowd from the command line.
 * @param words the number of people, if given
 * @param chance a random number from 0 to 1, for a seed if none is given
 * @throws ExpectedError if something is out of range or not a number
 */
export function crowdSize(
  words: string[],
  { seconds, rate, seed }: { seconds?: string; rate?: string; seed?: string },
  chance: number,
): Size {
  const [word, ...more] = words;
  if (more.length > 0) {
    throw new ExpectedError(
      say`Which number of people: ${word} or ${more[0]}? To name a lesson: -- --lesson 3`,
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
      say`"${word}" is not a rate from 0.1 to 10 actions per person per second. For example: --rate 2`,
    );
  }
  if (rate <= most) return rate;
  const load = deliveries(Math.round(people ** 2 * rate));
  throw new ExpectedError(
    say`${people} people acting ${rate} times a second cause ${load} a second, more than this machine can count. The maximum: --rate ${roundedDown(most)}`,
  );
}

function roundedDown(rate: number): number {
  return Math.floor(rate * 10) / 10;
}

/** What a server can do that a crowd makes use of. */
export type Abilities = {
  webSockets: boolean;
  /** A message reaches everyone else; otherwise it is echoed. */
  broadcast: boolean;
  /** Everyone has an id, and invalid messages are refused. */
  ids: boolean;
  schedule: boolean;
  strangers: boolean;
};

/** The abilities of a lesson's solution, as in the protocol's table. */
export function abilitiesAfter(lesson: number): Abilities {
  return {
    webSockets: lesson >= 1,
    broadcast: lesson >= 2,
    ids: lesson >= 3,
    schedule: lesson >= 4,
    strangers: lesson >= 5,
  };
}
