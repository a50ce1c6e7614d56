import type { LessonState } from "@chatterbox/attendee/lesson";
import { wrap } from "@chatterbox/checks/rendering/failure";
import { type Said, say } from "@chatterbox/words/say";
import { columnsOf, padded } from "@chatterbox/words/terminal";
import colors from "picocolors";

/**
 * Where everything is: the attendee's file, their server, and the pages.
 * @param all whether to show more than the server's address
 */
export function renderAddresses(state: LessonState, all: boolean): string[] {
  const { file, live, page, lessonPage } = state;
  const instead: Record<string, string | undefined> = {
    starting: colors.dim(say`(starting)`),
    stopped: colors.dim(say`(none: your program has stopped)`),
  };
  const server: [name: Said, address: string] = [say`your server`, instead[live.state] ?? live.url];
  const addresses: [name: Said, address: string | undefined][] = [
    [say`your file`, file],
    server,
    [say`chat page`, page?.url],
    [say`lesson page`, lessonPage],
    [say`classroom`, boardAddress(state)],
    [say`neighbours`, page?.lanUrl && say`${page.lanUrl} (l shows a QR code)`],
  ];
  const widest = Math.max(...addresses.map(([name]) => columnsOf(name)));
  return (all ? addresses : [server]).flatMap(([name, address]) =>
    address === undefined ? [] : [`  ${colors.dim(padded(name, widest))}  ${address}`],
  );
}

/** Where the board of the attendee's classroom is; undefined if they are in none. */
function boardAddress({ classroom }: LessonState): string | undefined {
  if (!classroom) return undefined;
  const { address, name, connected } = classroom;
  if (!connected) return colors.dim(say`(looking for the board at ${address})`);
  return say`on the board at ${address}, as ${name}`;
}

/** What the attendee's classroom and the runner have to say, apart from the checks. */
export function renderNotes({ classroom, notes, misplaced }: LessonState, width: number): string[] {
  const inClass: string[] = [];
  if (classroom?.sharesCode) {
    inClass.push(
      colors.cyan(say`Your instructor sees your code at every save. Press c to stop that.`),
    );
  }
  const announcement = classroom?.rules.announcement;
  if (announcement) inClass.push(...wrap(colors.bold(colors.cyan(`» ${announcement}`)), width));
  const own = [...notes, ...(misplaced ? [misplaced] : [])].flatMap((note) =>
    wrap(`${colors.yellow("!")} ${note}`, width).map((row, index) => (index ? `  ${row}` : row)),
  );
  return [...inClass, ...own].map((row) => `  ${row}`);
}
