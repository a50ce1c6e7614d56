import type { LessonState } from "@chatterbox/attendee/lesson";
import { wrap } from "@chatterbox/checks/verdict/failure";
import { say } from "@chatterbox/words/say";
import colors from "picocolors";

/** Where the board of the attendee's classroom is; undefined if they are in none. */
export function classroomPlace({ classroom }: LessonState): string | undefined {
  if (!classroom) return undefined;
  const { address, name, connected } = classroom;
  if (!connected) return colors.dim(say`(looking for the board at ${address})`);
  return say`on the board at ${address}, as ${name}`;
}

/** What holds in the attendee's classroom just now: whether their code is seen, and the word to all. */
export function classroomLines({ classroom }: LessonState, width: number): string[] {
  if (!classroom) return [];
  const { sharesCode, rules } = classroom;
  const lines: string[] = [];
  if (sharesCode) {
    lines.push(colors.cyan(say`Your instructor sees your code, at every save. c takes it back.`));
  }
  if (rules.announcement)
    lines.push(...wrap(colors.bold(colors.cyan(`» ${rules.announcement}`)), width));
  return lines.map((line) => `  ${line}`);
}
