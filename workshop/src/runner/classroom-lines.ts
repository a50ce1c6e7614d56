import colors from "picocolors";
import { say } from "../language/say.ts";
import { wrap } from "../report/failure.ts";
import type { State } from "./state.ts";

/** Where the board of the attendee's classroom is; undefined if they are in none. */
export function classroomPlace({ classroom }: State): string | undefined {
  if (!classroom) return undefined;
  const { place, name, connected } = classroom;
  if (!connected) return colors.dim(say`(looking for the board at ${place})`);
  return say`on the board at ${place}, as ${name}`;
}

/** What holds in the attendee's classroom just now: whether their code is seen, and the word to all. */
export function classroomLines({ classroom }: State, width: number): string[] {
  if (!classroom) return [];
  const { offered, rules } = classroom;
  const lines: string[] = [];
  if (offered) {
    lines.push(colors.cyan(say`Your instructor sees your code, at every save. c takes it back.`));
  }
  if (rules.word) lines.push(...wrap(colors.bold(colors.cyan(`» ${rules.word}`)), width));
  return lines.map((line) => `  ${line}`);
}
