import type { FailureShown } from "../../../src/snapshot.ts";
import { Phrase } from "../client-parts.ts";
import { useLanguage } from "../language/language.ts";
import { askForHint } from "../lesson/ask.ts";
import { useHeld } from "./classroom.tsx";
import { useAttempt } from "./notice.tsx";

type Props = { title: string; failure: FailureShown; onSolution(): void };

/** The hints of a check, one a click; after the last, the way to the solution. */
export function Hints({ title, failure: { hints, hintsInAll }, onSolution }: Props) {
  const { words } = useLanguage();
  return (
    <div className="hints">
      {hints.map((hint, at) => (
        <p key={hint} className="hint" data-testid="hint">
          <strong>{words.failure.hint(at + 1, hintsInAll)}</strong> <Phrase text={hint} />
        </p>
      ))}
      <More {...{ title, onSolution }} seen={hints.length} all={hintsInAll} />
    </div>
  );
}

type MoreProps = { title: string; seen: number; all: number; onSolution(): void };

/** The next hint, unless the instructor holds it back; after the last, the solution. */
function More({ title, seen, all, onSolution }: MoreProps) {
  const { words } = useLanguage();
  const attempt = useAttempt();
  const held = useHeld();
  if (seen === all) {
    return (
      <p className="last-hint">
        {words.failure.lastHint}{" "}
        <button type="button" className="plain" onClick={onSolution}>
          {words.failure.solution}
        </button>
      </p>
    );
  }
  if (held.hints) {
    return (
      <p className="last-hint" data-testid="hints-held">
        {words.classroom.hints}
      </p>
    );
  }
  return (
    <button type="button" onClick={() => attempt(() => askForHint(title))} data-testid="more">
      {seen === 0 ? words.failure.firstHint : words.failure.nextHint}
    </button>
  );
}
