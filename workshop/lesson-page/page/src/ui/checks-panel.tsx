import type { LessonSnapshot } from "../../../src/snapshot.ts";
import { Phrase } from "../client-parts.ts";
import { useLanguage } from "../language/language.ts";
import { askForEditor, askToRun } from "../lesson/ask.ts";
import { firstFailed } from "../lesson/read-snapshot.ts";
import { CheckList } from "./check-list.tsx";
import { useAttempt } from "./notice.tsx";
import { TypeMistakes } from "./trouble.tsx";

type Props = { snapshot: LessonSnapshot; onCompare(): void; onSolution(): void };

/** The attendee's file and the results of its checks. */
export function ChecksPanel({ snapshot, onCompare, onSolution }: Props) {
  const { words } = useLanguage();
  const attempt = useAttempt();
  const { file, notes, live } = snapshot;
  const output = live.output.trim();
  return (
    <section className="panel checks-panel" aria-labelledby="checks-title" data-view="checks">
      <header className="panel-head">
        <h2 id="checks-title">{words.checks.title}</h2>
        <p className="file">
          <span className="faint">{words.checks.yours}</span> <code>{file}</code>
        </p>
        <div className="panel-tools">
          <button
            type="button"
            onClick={() => attempt(() => askForEditor({ file, line: 1, column: 1 }))}
          >
            {words.checks.open}
          </button>
          <button type="button" onClick={() => attempt(askToRun)}>
            {words.checks.again}
          </button>
          <button type="button" onClick={onCompare} data-testid="compare">
            {words.checks.compare}
          </button>
        </div>
      </header>
      <div className="panel-body">
        {notes.map((note) => (
          <p key={note} className="note">
            <Phrase text={note} />
          </p>
        ))}
        <TypeMistakes mistakes={snapshot.typeMistakes} live={live.state} />
        <CheckList
          snapshot={snapshot}
          first={firstFailed(snapshot)?.title}
          onSolution={onSolution}
        />
        {output && (
          <details className="output">
            <summary>{words.trouble.output}</summary>
            <pre>{output}</pre>
          </details>
        )}
      </div>
    </section>
  );
}
