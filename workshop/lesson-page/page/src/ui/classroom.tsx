import { createContext, useContext } from "react";
import type { LessonSnapshot } from "../../../src/snapshot.ts";
import { useLanguage } from "../language/language.ts";

/** What the instructor has locked in this lesson. */
export const LockedContext = createContext<LessonSnapshot["locked"]>({
  hints: false,
  solution: false,
});

export function useLocked(): LessonSnapshot["locked"] {
  return useContext(LockedContext);
}

/** The attendee's name on the board, and whether their code is shared. */
export function OnBoard({ classroom }: Pick<LessonSnapshot, "classroom">) {
  const { words } = useLanguage();
  if (!classroom) return null;
  const { address, name, connected, sharesCode } = classroom;
  return (
    <p
      className="on-board"
      title={words.classroom.at(address)}
      role="status"
      data-testid="on-board"
    >
      <span className="on-board-name">
        {connected ? words.classroom.as(name) : words.classroom.looking}
      </span>
      {sharesCode && (
        <strong className="code-shown" title={words.classroom.stop} data-testid="code-shown">
          <span aria-hidden="true">{"{}"}</span> {words.classroom.offered}
        </strong>
      )}
    </p>
  );
}

/** The instructor's message to everyone, while there is one. */
export function Announcement({ text }: { text: string | null }) {
  const { words } = useLanguage();
  return (
    <div role="status">
      {text !== null && (
        <p className="link-banner" data-testid="announcement">
          <strong>{words.classroom.announcement}</strong> {text}
        </p>
      )}
    </div>
  );
}
