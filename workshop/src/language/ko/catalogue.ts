import type { Catalogue } from "../say.ts";
import { checks } from "./checks.ts";
import { classroom } from "./classroom.ts";
import { commands } from "./commands.ts";
import { crowd } from "./crowd.ts";
import { runner } from "./runner.ts";
import { venue } from "./venue.ts";

/**
 * Everything the command line says, in Korean, by the English. A value that may end in a vowel or in a
 * consonant is followed by a word that is always the same, and the particle by that: "{1} 님이".
 */
export const ko: Catalogue = {
  ...checks,
  ...runner,
  ...commands,
  ...crowd,
  ...classroom,
  ...venue,
};
