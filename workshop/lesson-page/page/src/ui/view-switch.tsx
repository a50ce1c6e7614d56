import type { LessonSnapshot } from "../../../src/snapshot.ts";
import { useLanguage } from "../language/language.ts";
import { passedOf } from "../lesson/read-snapshot.ts";

export type View = "prose" | "checks" | "chat";

const views: View[] = ["prose", "checks", "chat"];

type Props = { view: View; onView(view: View): void; snapshot: LessonSnapshot };

/** Switches between the three panels on a narrow screen; a wide one shows all of them. */
export function ViewSwitch({ view, onView, snapshot: { checks } }: Props) {
  const { words } = useLanguage();
  return (
    <nav className="views" aria-label={words.views.label}>
      {views.map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={view === name}
          onClick={() => onView(name)}
          data-testid={`view-${name}`}
        >
          {words.views[name]}
          {name === "checks" && (
            <span className="tag">{words.checks.count(passedOf(checks), checks.length)}</span>
          )}
        </button>
      ))}
    </nav>
  );
}
