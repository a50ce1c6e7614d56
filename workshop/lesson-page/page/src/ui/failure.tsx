import type { FailureShown } from "../../../src/snapshot.ts";
import { Phrase } from "../client-parts.ts";
import { Diagram } from "../diagram/diagram.tsx";
import { shortenIds } from "../diagram/frame-text.ts";
import { partingOf } from "../diagram/layout.ts";
import { useLanguage } from "../language/language.ts";
import { CrashReport } from "./crash-report.tsx";
import { Hints } from "./hints.tsx";

type Props = { title: string; failure: FailureShown; onSolution(): void };

/** What is known of a check that has failed: the conversation, the likely cause, the hints. */
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

/** What was expected against what came. */
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
