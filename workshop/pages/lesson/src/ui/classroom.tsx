import { createContext, useContext } from "react";
import type { LessonSnapshot } from "../../../../src/lesson-page/snapshot.ts";
import { useLanguage } from "../language/language.ts";

/** What the instructor of a classroom holds back of the lesson. */
export const HeldContext = createContext<LessonSnapshot["held"]>({ hints: false, solution: false });

/** What is held back just now. */
export function useHeld(): LessonSnapshot["held"] {
  return useContext(HeldContext);
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
