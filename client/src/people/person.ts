import { adjectives, animals } from "./names.ts";

export type Person = {
  /** An avatar to tell people apart at a glance. */
  emoji: string;
  /** A hue, in degrees. */
  hue: number;
  /** The name in each language. */
  name: { en: string; ko: string };
  /** The first letters of the id itself, because names can coincide. */
  tag: string;
};

const hues = [5, 28, 48, 95, 140, 165, 190, 210, 232, 262, 290, 328] as const;

/**
 * The avatar and name of an id: the same for the same id on every page.
 * @param id any string at all
 */
export function personOf(id: string): Person {
  const hash = hashOf(id);
  const [emoji, animalEn, animalKo] = pick(animals, hash);
  const [adjectiveEn, adjectiveKo] = pick(adjectives, Math.floor(hash / animals.length));
  return {
    emoji,
    hue: pick(hues, hashOf(`hue of ${id}`)),
    name: { en: `${adjectiveEn} ${animalEn}`, ko: `${adjectiveKo} ${animalKo}` },
    tag: [...id].slice(0, 4).join(""),
  };
}

/** FNV-1a, 32 bits, with a final mix so that similar ids don't look related. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

function pick<T>(list: readonly [T, ...T[]], number: number): T {
  return list[number % list.length] ?? list[0];
}
