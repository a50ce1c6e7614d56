import { useState } from "react";
import { type Explanation, explain } from "../chat/explain.ts";
import type { ChatState } from "../chat/model.ts";
import { useLanguage } from "../language/language.ts";
import { useFocusInput } from "./focus-input.ts";
import { Phrase } from "./phrase.tsx";
import { useNow } from "./use-session.ts";

/** A short explanation of the server's behaviour, until it is dismissed. */
export function ExplanationBanner({ state }: { state: ChatState }) {
  const { words } = useLanguage();
  const [dismissed, setDismissed] = useState<ReadonlySet<Explanation>>(new Set());
  const focusInput = useFocusInput();
  const waitsForId = state.connection.phase === "open" && state.id === undefined;
  const now = useNow(waitsForId ? 500 : undefined);
  const explanation = explain(state, now, dismissed);
  // Always rendered: screen readers ignore a live region that is inserted with its text.
  const frame = explanation && {
    className: "explanation",
    "data-testid": "explanation",
    "data-explanation": explanation,
  };
  return (
    <div {...frame}>
      {explanation && <span aria-hidden="true">💡</span>}
      <p role="status">{explanation && <Phrase text={words.finding[explanation]} />}</p>
      {explanation && (
        <button
          type="button"
          className="quiet"
          onClick={() => {
            setDismissed(new Set([...dismissed, explanation]));
            focusInput();
          }}
        >
          {words.finding.dismiss}
        </button>
      )}
    </div>
  );
}
