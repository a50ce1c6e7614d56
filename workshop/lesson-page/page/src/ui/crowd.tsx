import { useState } from "react";
import { crowdSizes } from "../../../src/crowd-sizes.ts";
import type { CrowdShown, CrowdReport as Report } from "../../../src/snapshot.ts";
import { CloseIcon, IconButton, Phrase } from "../client-parts.ts";
import { useLanguage } from "../language/language.ts";
import { askForCrowd, askToEndCrowd } from "../lesson/ask.ts";
import { useAttempt } from "./notice.tsx";
import { CrashReport } from "./trouble.tsx";

/** Sends simulated people to the attendee's server. */
export function SendCrowd({ isReady }: { isReady: boolean }) {
  const { words } = useLanguage();
  const attempt = useAttempt();
  const [people, setPeople] = useState(30);
  return (
    <span className="send-crowd">
      <button
        type="button"
        disabled={!isReady}
        onClick={() => attempt(() => askForCrowd(people))}
        data-testid="send-crowd"
      >
        {words.crowd.send}
      </button>
      <select
        aria-label={words.crowd.size}
        title={words.crowd.size}
        value={people}
        onChange={({ target }) => setPeople(Number(target.value))}
        data-testid="crowd-size"
      >
        {crowdSizes.map((size) => (
          <option key={size} value={size}>
            {size}
          </option>
        ))}
      </select>
    </span>
  );
}

type StatusProps = { crowd: CrowdShown; reading: boolean; onRead(): void };

/** The state of the crowd in one line, with a button to end or dismiss it. */
export function CrowdStatus({ crowd, reading, onRead }: StatusProps) {
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
        <IconButton label={words.crowd.forget} onClick={end} data-testid="forget-crowd">
          <CloseIcon />
        </IconButton>
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
  if (crowd.phase === "gone") return crowd.report.summary;
  return crowd.phase === "failed" ? words.crowd.why[crowd.why] : words.crowd.coming(crowd.people);
}

/** The report on a crowd, in the terminal's words: faults, notes and figures. */
export function CrowdReport({ report }: { report: Report }) {
  const { words } = useLanguage();
  const { end, faults, notes, figures } = report;
  return (
    <section
      className="panel-body crowd-report"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls it
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
