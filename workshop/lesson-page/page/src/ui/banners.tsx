import { useState } from "react";
import type { LessonSnapshot } from "../../../src/snapshot.ts";
import { Phrase } from "../client-parts.ts";
import { useLanguage } from "../language/language.ts";
import { askForLesson } from "../lesson/ask.ts";
import type { Link } from "../lesson/use-lesson.ts";
import { useAttempt } from "./notice.tsx";

type LinkProps = { link: Link; lesson: number | undefined };

/** Says that the page has no connection to the runner, and what to do. */
export function LinkBanner({ link, lesson }: LinkProps) {
  const { words } = useLanguage();
  const lost = link === "lost";
  return (
    <div className="link-banner" role="status" data-testid="link">
      <strong>{lost ? words.link.lost : words.link.connecting}</strong>{" "}
      <Phrase
        text={lesson === undefined ? words.link.connectingAdvice : words.link.advice(lesson)}
      />
    </div>
  );
}

/** Offers the lesson in the address bar if the runner is on another one. */
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
