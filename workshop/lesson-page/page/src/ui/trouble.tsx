import type { CodeLocation, Crash } from "@chatterbox/checks/rendering/crash";
import type { LessonSnapshot } from "../../../src/snapshot.ts";
import { useLanguage } from "../language/language.ts";
import { askForEditor } from "../lesson/ask.ts";
import { useAttempt } from "./notice.tsx";

/** Later mistakes often follow from the first ones. */
const shownAtMost = 5;

type Props = { mistakes: LessonSnapshot["typeMistakes"]; live: LessonSnapshot["live"]["state"] };

/** What the type checker found. Only syntax errors stop the server from running. */
export function TypeMistakes({ mistakes, live }: Props) {
  const { words } = useLanguage();
  if (mistakes.length === 0) return null;
  const syntax = mistakes.filter(({ message }) => /^TS1\d{3}:/.test(message));
  const told = syntax.length > 0 ? syntax : mistakes; // others may follow from syntax errors
  const more = told.length - shownAtMost;
  return (
    <section className="type-mistakes" data-testid="type-mistakes">
      <h3>{syntax.length > 0 ? words.trouble.syntax : words.trouble.types}</h3>
      <ul>
        {told.slice(0, shownAtMost).map((mistake) => (
          <li key={`${mistake.file}:${mistake.line}:${mistake.column}:${mistake.message}`}>
            <PlaceLink place={mistake} /> {mistake.message}
          </li>
        ))}
      </ul>
      {more > 0 && <p className="faint">{words.trouble.more(more)}</p>}
      {syntax.length === 0 && live !== "stopped" && (
        <p className="faint types-note" data-live={live} data-testid="types-note">
          {words.trouble.typesNote}
        </p>
      )}
    </section>
  );
}

/** How a server crashed, and where in the attendee's code. */
export function CrashReport({ crash: { lines, place } }: { crash: Crash }) {
  const { words } = useLanguage();
  return (
    <div className="crash" data-testid="crash">
      <p>{words.failure.crash}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls it */}
      <pre tabIndex={0}>{lines.join("\n")}</pre>
      {place && <PlaceLink place={place} />}
    </div>
  );
}

/** A place in the attendee's file; a click opens it in their editor. */
export function PlaceLink({ place }: { place: CodeLocation }) {
  const { words } = useLanguage();
  const attempt = useAttempt();
  const { file, line, column } = place;
  const name = `${file}:${line}:${column}`;
  return (
    <button
      type="button"
      className="plain place-link"
      title={words.trouble.openAt(name)}
      onClick={() => attempt(() => askForEditor({ file, line, column }))}
      data-testid="place"
    >
      {name}
    </button>
  );
}
