import type { Crash } from "@chatterbox/checks/verdict/crash";
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
