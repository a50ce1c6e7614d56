import { useLanguage } from "../language/language.ts";
import { scheduleCommand } from "../schedule/schedule-command.ts";
import type { Suggestion } from "../schedule/suggestions.ts";

type Props = {
  suggestions: Suggestion[];
  chosen: Suggestion | undefined;
  onComplete(line: string): void;
};

/** Suggestions for the next word. Tab accepts the selected one, the arrow keys select another. */
export function CommandHelp({ suggestions, chosen, onComplete }: Props) {
  const { words } = useLanguage();
  const said = chosen && `${chosen.word}, ${words.composer.complete}`;
  return (
    <>
      {/* Always rendered: screen readers ignore a live region that is inserted with its text. */}
      <span className="unseen" role="status">
        {said}
      </span>
      {suggestions.length > 0 && (
        <div className="suggestions" data-testid="suggestions">
          {suggestions.map((one) => (
            <button
              key={one.word}
              type="button"
              tabIndex={-1} // Tab completes, so it needn't be focusable
              className={one.word === chosen?.word ? "suggestion chosen" : "suggestion"}
              onClick={() => onComplete(one.line)}
            >
              <code>{one.word}</code>
              {one.word === scheduleCommand && <span>{words.composer.commandText}</span>}
              {one.word === chosen?.word && <kbd>{words.composer.complete}</kbd>}
            </button>
          ))}
        </div>
      )}
    </>
  );
}
