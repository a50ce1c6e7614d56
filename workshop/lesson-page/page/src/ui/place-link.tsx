import type { CodeLocation } from "@chatterbox/checks/verdict/crash";
import { useLanguage } from "../language/language.ts";
import { askForEditor } from "../lesson/ask.ts";
import { useAttempt } from "./notice.tsx";

/** A place in the attendee's file, which opens there in their editor. */
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
