import type { CrowdReport as Report } from "../../../src/snapshot.ts";
import { Phrase } from "../client-parts.ts";
import { useLanguage } from "../language/language.ts";
import { CrashReport } from "./crash-report.tsx";

/** What became of a crowd, in the terminal's words: what went wrong, what is worth knowing, the figures. */
export function CrowdReport({ report }: { report: Report }) {
  const { words } = useLanguage();
  const { end, faults, notes, figures } = report;
  return (
    <section
      className="panel-body crowd-report"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled by keyboard
      tabIndex={0}
      aria-label={words.crowd.label}
      data-testid="crowd-report"
    >
      {end && <ServerEnd end={end} />}
      {faults.length > 0 && (
        <ul className="faults">
          {faults.map(({ text, example }) => (
            <li key={text}>
              <Phrase text={text} /> <span className="faint">{example}</span>
            </li>
          ))}
        </ul>
      )}
      {notes.map((note) => (
        <p key={note} className="note">
          {note}
        </p>
      ))}
      <dl className="figures">
        {figures.map(({ name, text }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function ServerEnd({ end }: { end: NonNullable<Report["end"]> }) {
  const { words } = useLanguage();
  const { how, unsettled, crash, cause } = end;
  return (
    <div className="server-end">
      <p className="failure-error">{how}</p>
      {unsettled.length > 0 && (
        <>
          <p>{words.crowd.unsettled}</p>
          <pre>{unsettled.join("\n")}</pre>
        </>
      )}
      {crash.lines.length > 0 && <CrashReport crash={crash} />}
      {cause && (
        <p>
          <strong>{words.failure.cause}</strong> <Phrase text={cause} />
        </p>
      )}
    </div>
  );
}
