import { useState } from "react";
import type { LessonSnapshot } from "../../../src/snapshot.ts";
import { useLanguage } from "../language/language.ts";
import { askForLesson } from "../lesson/ask.ts";
import { useAttempt } from "./notice.tsx";

/** Offers the lesson whose address the page was opened at, while the runner is at another one. */
export function OtherLesson({ snapshot: { lesson, lessons } }: { snapshot: LessonSnapshot }) {
  const { words } = useLanguage();
  const attempt = useAttempt();
  const [opened] = useState(() => ({ address: location.pathname, lesson }));
  const asked = lessons.find(({ number }) => opened.address === `/lesson/${number}`);
  if (!asked || asked.number === lesson || lesson !== opened.lesson) return null;
  return (
    <div className="link-banner" role="status" data-testid="other-lesson">
      {words.lessons.elsewhere(lesson)}{" "}
      <button type="button" onClick={() => attempt(() => askForLesson(asked.number))}>
        {words.lessons.go(asked.number, asked.title)}
      </button>
    </div>
  );
}
