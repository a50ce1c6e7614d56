import type { CrowdShown } from "../../../src/snapshot.ts";
import { CloseIcon } from "../client-parts.ts";
import { useLanguage } from "../language/language.ts";
import { askToEndCrowd } from "../lesson/ask.ts";
import { useAttempt } from "./notice.tsx";

type Props = { crowd: CrowdShown; reading: boolean; onRead(): void };

/** One line on the crowd: that it comes, how it does, what became of it; and how to end it. */
export function CrowdStatus({ crowd, reading, onRead }: Props) {
  const { words } = useLanguage();
  const attempt = useAttempt();
  const end = () => attempt(askToEndCrowd);
  const isOver = crowd.phase === "gone" || crowd.phase === "failed";
  const state = crowd.phase === "gone" ? (crowd.report.ok ? "passed" : "failed") : crowd.phase;
  return (
    <section
      className="crowd"
      aria-label={words.crowd.label}
      data-testid="crowd"
      data-state={state}
    >
      {crowd.phase === "here" && (
        <progress value={crowd.passed} max={crowd.seconds} aria-label={words.crowd.label} />
      )}
      {crowd.phase === "gone" && <span className="dot" aria-hidden="true" />}
      <p role={isOver ? "status" : undefined} data-testid="crowd-told">
        {tellOf(crowd, words)}
        {crowd.phase === "gone" && crowd.isPast && (
          <span className="faint"> {words.crowd.past}</span>
        )}
      </p>
      {crowd.phase === "gone" && (
        <button type="button" aria-expanded={reading} onClick={onRead} data-testid="read-report">
          {reading ? words.crowd.hide : words.crowd.show}
        </button>
      )}
      {isOver ? (
        <button
          type="button"
          className="quiet square"
          aria-label={words.crowd.forget}
          title={words.crowd.forget}
          onClick={end}
          data-testid="forget-crowd"
        >
          <CloseIcon />
        </button>
      ) : (
        <button type="button" onClick={end} data-testid="stop-crowd">
          {words.crowd.stop}
        </button>
      )}
    </section>
  );
}

function tellOf(crowd: CrowdShown, words: ReturnType<typeof useLanguage>["words"]): string {
  if (crowd.phase === "here") return crowd.told;
  if (crowd.phase === "gone") return crowd.report.verdict;
  return crowd.phase === "failed" ? words.crowd.why[crowd.why] : words.crowd.coming(crowd.people);
}
