import type { LessonState } from "@chatterbox/attendee/lesson";
import { columnsOf, padded } from "@chatterbox/checks/verdict/columns";
import { type Said, say } from "@chatterbox/words/say";
import colors from "picocolors";
import { classroomPlace } from "./classroom-lines.ts";

/**
 * Where everything is: the attendee's file, their server, and the pages.
 * @param all whether more is shown than where the server runs
 */
export function renderPlaces(state: LessonState, all: boolean): string[] {
  const { file, live, page, lessonPage } = state;
  const instead: Record<string, string | undefined> = {
    starting: colors.dim(say`(starting)`),
    stopped: colors.dim(say`(none: your program has stopped)`),
  };
  const server: [name: Said, place: string] = [say`your server`, instead[live.state] ?? live.url];
  const places: [name: Said, place: string | undefined][] = [
    [say`your file`, file],
    server,
    [say`chat page`, page?.url],
    [say`lesson page`, lessonPage],
    [say`classroom`, classroomPlace(state)],
    [say`neighbours`, page?.lanUrl && say`${page.lanUrl} (l shows a QR code)`],
  ];
  const widest = Math.max(...places.map(([name]) => columnsOf(name)));
  return (all ? places : [server]).flatMap(([name, place]) =>
    place === undefined ? [] : [`  ${colors.dim(padded(name, widest))}  ${place}`],
  );
}
