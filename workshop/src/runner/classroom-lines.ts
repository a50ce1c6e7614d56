import colors from "picocolors";
import { say } from "../language/say.ts";
import { wrap } from "../report/failure.ts";
import type { State } from "./state.ts";

/** What the screen shows of the attendee's classroom: where it is, and what the instructor says. */
export function classroomLines({ classroom }: State, width: number): string[] {
  if (!classroom) return [];
  const { place, name, connected, offered, rules } = classroom;
  const away = say`(looking for the board at ${place})`;
  const here = name ? say`on the board at ${place}, as ${name}` : say`on the board at ${place}`;
  const lines = [`${colors.dim(say`in class`)}  ${connected ? here : colors.dim(away)}`];
  if (offered) {
    lines.push(colors.cyan(say`Your instructor sees your code, at every save. c takes it back.`));
  }
  if (rules.word) lines.push(...wrap(colors.bold(colors.cyan(`» ${rules.word}`)), width));
  return lines.map((line) => `  ${line}`);
}
