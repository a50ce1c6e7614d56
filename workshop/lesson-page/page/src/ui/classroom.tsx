import { createContext, useContext } from "react";
import type { LessonSnapshot } from "../../../src/snapshot.ts";
import { useLanguage } from "../language/language.ts";

/** What the instructor of a classroom holds back of the lesson. */
export const HeldContext = createContext<LessonSnapshot["locked"]>({
  hints: false,
  solution: false,
});

/** What is held back just now. */
export function useHeld(): LessonSnapshot["locked"] {
  return useContext(HeldContext);
}

/** By which name the attendee is on the board, and whether their code is shown there. */
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

/** The instructor's word to all, while there is one. */
export function InstructorsWord({ word }: { word: string | null }) {
  const { words } = useLanguage();
  return (
    <div role="status">
      {word !== null && (
        <p className="link-banner" data-testid="word">
          <strong>{words.classroom.word}</strong> {word}
        </p>
      )}
    </div>
  );
}
