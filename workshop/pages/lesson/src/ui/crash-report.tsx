import type { Crash } from "../../../../src/lesson-page/snapshot.ts";
import { useLanguage } from "../language/language.ts";
import { PlaceLink } from "./place-link.tsx";

/** How a server ended, and where in the attendee's code. */
export function CrashReport({ crash: { lines, place } }: { crash: Crash }) {
  const { words } = useLanguage();
  return (
    <div className="crash" data-testid="crash">
      <p>{words.failure.crash}</p>
      <pre>{lines.join("\n")}</pre>
      {place && <PlaceLink place={place} />}
    </div>
  );
}
