import { shortenIds } from "@chatterbox/checks/rendering/short-ids";
import type { FailureShown } from "../../../src/snapshot.ts";
import { Phrase } from "../client-parts.ts";
import { Diagram } from "../diagram/diagram.tsx";
import { partingOf } from "../diagram/layout.ts";
import { useLanguage } from "../language/language.ts";
import { askForHint } from "../lesson/ask.ts";
import { useLocked } from "./classroom.tsx";
import { useAttempt } from "./notice.tsx";
import { CrashReport } from "./trouble.tsx";

type Props = { title: string; failure: FailureShown; onSolution(): void };

/** The details of a failed check: the conversation, the likely cause, the hints. */
export function Failure({ title, failure, onSolution }: Props) {
  const { words } = useLanguage();
  const { error, cause, transcript, crash } = failure;
  return (
    <div className="failure" data-testid="failure">
      <p className="failure-error">
        <Phrase text={shortenIds(error)} />
      </p>
      {crash && <CrashReport crash={crash} />}
      {transcript.length > 0 && <Diagram entries={transcript} />}
      <Parting failure={failure} />
      {cause && (
        <p className="cause">
          <strong>{words.failure.cause}</strong> <Phrase text={cause} />
        </p>
      )}
      <Hints title={title} failure={failure} onSolution={onSolution} />
    </div>
  );
}

/** What was expected, and what arrived. */
function Parting({ failure: { transcript } }: { failure: FailureShown }) {
  const { words } = useLanguage();
  const parting = partingOf(transcript);
  if (!parting) return null;
  const { expected, received } = parting;
  return (
    <dl className="parting">
      <dt>{words.failure.expected}</dt>
      <dd className="expected">{frames(expected) ?? words.failure.nothing}</dd>
      <dt>{words.failure.received}</dt>
      <dd className="received">{frames(received) ?? words.failure.nothing}</dd>
    </dl>
  );
}

function frames(texts: string[]) {
  if (texts.length === 0) return undefined;
  return texts.map((text) => <code key={text}>{shortenIds(text)}</code>);
}

type HintsProps = { title: string; failure: FailureShown; onSolution(): void };

/** The hints of a check, one per click; after the last one, the solution. */
function Hints({ title, failure: { hints, hintsInAll }, onSolution }: HintsProps) {
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

/** A button for the next hint, unless the instructor has locked it; after the last one, for the solution. */
function More({ title, seen, all, onSolution }: MoreProps) {
  const { words } = useLanguage();
  const attempt = useAttempt();
  const locked = useLocked();
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
  if (locked.hints) {
    return (
      <p className="last-hint" data-testid="hints-locked">
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
