import type { LessonSnapshot } from "../../../src/snapshot.ts";
import { IconButton } from "../client-parts.ts";
import { useLanguage } from "../language/language.ts";
import { askForLesson } from "../lesson/ask.ts";
import { useAttempt } from "./notice.tsx";

/** All lessons with the progress in each, as links. */
export function Progress({ snapshot: { lesson, lessons, allPassed } }: Props) {
  const { words } = useLanguage();
  const attempt = useAttempt();
  const [previous, next] = [lessons[lesson - 1], lessons[lesson + 1]];
  return (
    <nav className="lessons" aria-label={words.lessons.label}>
      <IconButton
        label={words.lessons.previous}
        disabled={!previous}
        onClick={() => previous && attempt(() => askForLesson(previous.number))}
      >
        <span aria-hidden="true">←</span>
      </IconButton>
      <ol>
        {lessons.map(({ number, title, done, passed, total }) => (
          <li key={number}>
            <button
              type="button"
              className="lesson-step"
              aria-current={number === lesson ? "step" : undefined}
              aria-label={`${number}: ${title}${done ? `, ${words.lessons.done}` : ""}`}
              title={`${words.title(number, title)}${total ? ` · ${words.lessons.passed(passed, total)}` : ""}`}
              data-done={done}
              onClick={() => attempt(() => askForLesson(number))}
              data-testid={`lesson-${number}`}
            >
              {done && number !== lesson ? "✓" : number}
            </button>
          </li>
        ))}
      </ol>
      <button
        type="button"
        className={allPassed && next ? "primary" : "quiet"}
        disabled={!next}
        onClick={() => next && attempt(() => askForLesson(next.number))}
        data-testid="next"
      >
        <span className="next-words">
          {allPassed && !next ? words.lessons.finished : words.lessons.next}
        </span>
        {next && <span aria-hidden="true">→</span>}
      </button>
    </nav>
  );
}

type Props = { snapshot: LessonSnapshot };
