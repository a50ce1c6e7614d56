import { useEffect, useRef, useState } from "react";
import type { LessonSnapshot } from "../../../src/snapshot.ts";
import { CloseIcon, IconButton } from "../client-parts.ts";
import { useLanguage } from "../language/language.ts";
import { askForLesson } from "../lesson/ask.ts";
import { useAttempt } from "./notice.tsx";

/** How much confetti there is; celebration.css moves each piece. */
const pieces = 24;

/** Appears when a lesson becomes done while the page is open, not on a page opened later. */
export function Celebration({ snapshot }: { snapshot: LessonSnapshot }) {
  const { words } = useLanguage();
  const attempt = useAttempt();
  const { lesson, lessons, phase, allPassed } = snapshot;
  const before = useRef<{ lesson: number; passed: boolean }>(undefined);
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (phase !== "done") return;
    const { current } = before;
    if (current?.lesson === lesson && !current.passed && allPassed) setShown(true);
    if (!allPassed || current?.lesson !== lesson) setShown(false);
    before.current = { lesson, passed: allPassed };
  }, [phase, lesson, allPassed]);
  useEffect(() => {
    if (!shown) return;
    const timer = setTimeout(() => setShown(false), 9000);
    return () => clearTimeout(timer);
  }, [shown]);
  if (!shown) return null;
  const next = lessons[lesson + 1];
  return (
    <div className="celebration" data-testid="celebration">
      <div className="confetti" aria-hidden="true">
        {Array.from({ length: pieces }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they are all alike
          <i key={at} />
        ))}
      </div>
      <div className="celebration-card">
        <span className="celebration-picture" aria-hidden="true">
          🎉
        </span>
        <div className="celebration-words">
          <strong>{words.celebration.title(lesson)}</strong>
          {next ? (
            <button
              type="button"
              className="primary"
              onClick={() => attempt(() => askForLesson(next.number))}
            >
              {words.title(next.number, next.title)} <span aria-hidden="true">→</span>
            </button>
          ) : (
            <span>{words.celebration.last}</span>
          )}
        </div>
        <IconButton label={words.celebration.close} onClick={() => setShown(false)}>
          <CloseIcon />
        </IconButton>
      </div>
    </div>
  );
}
