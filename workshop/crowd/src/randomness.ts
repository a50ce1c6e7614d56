import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** Repeatable random choices. */
export type Randomness = {
  /** An integer from `from` to `to`, both included. */
  integer(from: number, to: number): number;
  /** Chooses by weight. */
  weighted<Kind extends string>(weights: Partial<Record<Kind, number>>): Kind;
  pick<Thing>(things: readonly [Thing, ...Thing[]]): Thing;
};

/** The largest seed. */
export const maxSeed = 0x7fff_ffff;

/** An independent stream for each person, so that one person's choices don't depend on another's. */
export function streams(seed: number, count: number): Randomness[] {
  const generator = xoroshiro128plus(seed);
  return Array.from({ length: count }, () => {
    generator.jump();
    return randomness(generator.clone());
  });
}

function randomness(generator: Parameters<typeof uniformInt>[0]): Randomness {
  const integer = (from: number, to: number) => uniformInt(generator, from, to);
  return {
    integer,
    pick: (things) => things[integer(0, things.length - 1)] ?? things[0],
    weighted<Kind extends string>(weights: Partial<Record<Kind, number>>) {
      const entries = Object.entries(weights) as [Kind, number][];
      let rest = integer(
        1,
        entries.reduce((sum, [, weight]) => sum + weight, 0),
      );
      for (const [kind, weight] of entries) {
        rest -= weight;
        if (rest <= 0) return kind;
      }
      throw new Error("Nothing to choose from.");
    },
  };
}
