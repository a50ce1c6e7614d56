import type { FailureShown } from "../../../../src/lesson-page/snapshot.ts";
import { Phrase } from "../client-parts.ts";
import { useLanguage } from "../language/language.ts";
import { askForHint } from "../lesson/ask.ts";
import { useAttempt } from "./notice.tsx";

type Props = { title: string; failure: FailureShown; onSolution(): void };

/** The hints of a check, one a click; after the last, the way to the solution. */
export function Hints({ title, failure: { hints, hintsInAll }, onSolution }: Props) {
  const { words } = useLanguage();
  const attempt = useAttempt();
  return (
    <div className="hints">
      {hints.map((hint, at) => (
        <p key={hint} className="hint" data-testid="hint">
          <strong>{words.failure.hint(at + 1, hintsInAll)}</strong> <Phrase text={hint} />
        </p>
      ))}
      {hints.length < hintsInAll ? (
        <button type="button" onClick={() => attempt(() => askForHint(title))} data-testid="more">
          {hints.length === 0 ? words.failure.firstHint : words.failure.nextHint}
        </button>
      ) : (
        <p className="last-hint">
          {words.failure.lastHint}{" "}
          <button type="button" className="plain" onClick={onSolution}>
            {words.failure.solution}
          </button>
        </p>
      )}
    </div>
  );
}
