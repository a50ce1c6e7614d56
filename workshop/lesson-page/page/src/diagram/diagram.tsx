import type { Entry } from "@chatterbox/checks/conversation/transcript";
import { shortenIds } from "@chatterbox/checks/rendering/short-ids";
import { type CSSProperties, useState } from "react";
import { useLanguage } from "../language/language.ts";
import { spreadOut, summarise } from "./frame-text.ts";
import { layOut, type Row } from "./layout.ts";

/** The number of lines shown at first: the last ones. */
const lastRows = 12;

/**
 * A transcript as a sequence diagram: a lifeline for each person and the server, and what happened from
 * top to bottom. Each lifeline spans two grid columns, so that arrows start and end in its middle.
 */
export function Diagram({ entries }: { entries: readonly Entry[] }) {
  const { words } = useLanguage();
  const [all, setAll] = useState(false);
  const { people, server, rows } = layOut(entries);
  const names = people.toSpliced(server, 0, words.diagram.server);
  const skipped = all ? 0 : Math.max(0, rows.length - lastRows);
  const count = { "--lifelines": names.length } as CSSProperties;
  return (
    <figure className="diagram" aria-label={words.diagram.label} data-testid="diagram">
      <div className="diagram-scroller">
        <div className="diagram-head diagram-grid" style={count} aria-hidden="true">
          {names.map((name, at) => (
            <span
              key={name}
              className={at === server ? "lifeline-name server" : "lifeline-name"}
              style={{ gridColumn: `${2 * at + 2} / span 2` }}
            >
              {name}
            </span>
          ))}
        </div>
        {skipped > 0 && (
          <button type="button" className="plain diagram-earlier" onClick={() => setAll(true)}>
            {words.diagram.earlier(skipped)}
          </button>
        )}
        <ol className="diagram-rows">
          {rows.slice(skipped).map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows never move
            <DiagramRow key={at + skipped} row={row} lifelines={names.length} style={count} />
          ))}
        </ol>
      </div>
    </figure>
  );
}

type RowProps = { row: Row; lifelines: number; style: CSSProperties };

function DiagramRow({ row, lifelines, style }: RowProps) {
  const { words } = useLanguage();
  const [open, setOpen] = useState(false);
  const { entry, from, to, broken } = row;
  const [left, right] = from < to ? [from, to] : [to, from];
  const action = words.diagram.actions[entry.action];
  const says = entry.action === "sends" || entry.action === "receives";
  const text = shortenIds(
    [says ? "" : action, summarise(entry.what ?? "")].filter(Boolean).join(": "),
  );
  return (
    <li
      className={entry.unexpected ? "diagram-grid unexpected" : "diagram-grid"}
      style={style}
      data-testid="diagram-row"
    >
      <time>{words.diagram.time(Math.round(entry.ms))}</time>
      {Array.from({ length: lifelines }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lifelines never move
        <span key={at} className="lifeline" style={{ gridColumn: 2 * at + 3 }} />
      ))}
      <div
        className={`arrow ${from < to ? "rightward" : "leftward"}${broken ? " broken" : ""}`}
        data-to={to === 1 ? "server" : "person"}
        style={{ gridColumn: `${2 * left + 3} / ${2 * right + 3}` }}
      >
        <span className="unseen">
          {`${entry.who} ${action}${entry.unexpected ? `, ${words.diagram.unexpected}` : ""}: `}
        </span>
        {entry.what === undefined ? (
          <span className="arrow-text">{text}</span>
        ) : (
          <button
            type="button"
            className="arrow-text"
            aria-expanded={open}
            title={words.diagram.whole}
            onClick={() => setOpen(!open)}
          >
            {text}
          </button>
        )}
        <span className="arrow-line" aria-hidden="true" />
      </div>
      {open && <pre className="arrow-whole">{spreadOut(entry.what ?? "")}</pre>}
    </li>
  );
}
