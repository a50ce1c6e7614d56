import type { Said } from "@chatterbox/words/say";
import type { Mutex } from "./mutex.ts";
import type { Address, Person } from "./person.ts";

/** What the conversations of one run share, and how patient this one is. */
export type RunContext = {
  address: Address;
  /** Resolves with a sentence when the server has ended. */
  ended?: Promise<Said>;
  /** How long to wait for something that should come at once, in milliseconds. */
  patience: number;
  /** Whether it is only asked if all is well, and not what is wrong. */
  quick: boolean;
  /** Whose turn it is to look for a stranger. */
  pairing: Mutex;
  /** People of earlier conversations who are still connected, in the feed, and free for another. */
  free: Person[];
  /** Everybody who has connected to this server so far, whoever has left among them. */
  everyone: Person[];
};
