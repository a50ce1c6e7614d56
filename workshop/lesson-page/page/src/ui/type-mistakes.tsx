import type { LessonSnapshot } from "../../../src/snapshot.ts";
import { useLanguage } from "../language/language.ts";
import { PlaceLink } from "./place-link.tsx";

/** How many are shown: the later ones often follow from the first. */
const shownAtMost = 5;

type Props = { mistakes: LessonSnapshot["typeMistakes"]; live: LessonSnapshot["live"]["state"] };

/** What the type checker found; it does not keep the server from running, unless it is the syntax. */
export function TypeMistakes({ mistakes, live }: Props) {
  const { words } = useLanguage();
  if (mistakes.length === 0) return null;
  const syntax = mistakes.filter(({ message }) => /^TS1\d{3}:/.test(message));
  const told = syntax.length > 0 ? syntax : mistakes; // the others may only follow from it
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
