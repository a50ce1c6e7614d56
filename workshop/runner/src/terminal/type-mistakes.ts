import type { LessonState } from "@chatterbox/attendee/lesson";
import { wrap } from "@chatterbox/checks/verdict/failure";
import { shown } from "@chatterbox/stages/repository";
import { say } from "@chatterbox/words/say";
import colors from "picocolors";

/** What the type checker found; it does not keep the server from running, unless it is the syntax. */
export function renderTypeMistakes(
  { typeMistakes = [], live }: LessonState,
  width: number,
): string[] {
  if (typeMistakes.length === 0) return [];
  const syntax = typeMistakes.filter(({ message }) => /^TS1\d{3}:/.test(message));
  const mistakes = syntax.length > 0 ? syntax : typeMistakes; // the others may only follow from it
  const runs = live.state === "running" ? colors.dim(say`(the server runs all the same)`) : "";
  const title =
    syntax.length > 0
      ? colors.yellow(say`What TypeScript can't read`)
      : `${colors.yellow(say`Types that don't fit`)} ${runs}`.trimEnd();
  const lines = mistakes.slice(0, 3).flatMap(({ file, line, column, message }) => {
    const place = colors.yellow(`${shown(file)}:${line}:${column}`);
    return wrap(`${place} ${message}`, width).map((text, index) => (index ? `    ${text}` : text));
  });
  const more = mistakes.length - 3;
  if (more > 0) lines.push(colors.dim(say`and ${more} more`));
  return [title, ...lines].map((line) => `  ${line}`).concat("");
}
