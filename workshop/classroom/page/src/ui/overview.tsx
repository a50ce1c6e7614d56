import type { Row } from "../../../src/board-view.ts";
import { type Lane, stuckLongest, stuckTogether, type Together } from "../board/groups.ts";
import type { BoardState } from "../board/state.ts";
import { useMinutes } from "../board/use-minutes.ts";
import { useLanguage, useTranslation } from "../language/language.ts";
import { heatOf } from "./chips.tsx";

/** Entries in each of the two lists. */
const shown = 5;

type Props = { board: BoardState; lanes: Lane[]; onChoose(number: number): void };

/** Where to help: the checks at which several people are stuck, and who has been stuck longest. */
export function Overview({ board, lanes, onChoose }: Props) {
  const { words } = useLanguage();
  if (board.rows.size === 0) return <Empty code={board.joinInfo.code} />;
  const together = stuckTogether(lanes).slice(0, shown);
  const longest = stuckLongest(board.rows.values(), shown);
  return (
    <div className="overview" data-testid="overview">
      <h2>{words.overview.together}</h2>
      {together.length === 0 && <p className="faint">{words.overview.nobodyTogether}</p>}
      <ol className="together">
        {together.map((group) => (
          <TogetherItem key={`${group.lesson} ${group.title}`} group={group} />
        ))}
      </ol>
      <h2>{words.overview.longest}</h2>
      {longest.length === 0 && <p className="faint">{words.overview.nobodyLong}</p>}
      <ol className="longest">
        {longest.map((row) => (
          <LongestItem key={row.number} row={row} onChoose={onChoose} />
        ))}
      </ol>
    </div>
  );
}

function TogetherItem({ group: { lesson, title = "", people, since } }: { group: Together }) {
  const { words } = useLanguage();
  const translate = useTranslation();
  const minutes = useMinutes()(since);
  return (
    <li data-testid="together" data-title={title} data-heat={heatOf(minutes)}>
      <span className="together-count">
        <strong>{people.length}</strong> {words.overview.people(people.length)}
      </span>
      <div>
        <p className="together-title">{translate(title)}</p>
        <p className="faint">{words.overview.several(lesson, minutes)}</p>
      </div>
    </li>
  );
}

function LongestItem({ row, onChoose }: { row: Row; onChoose(number: number): void }) {
  const { words } = useLanguage();
  const translate = useTranslation();
  const minutes = useMinutes()(row.since);
  return (
    <li>
      <button type="button" onClick={() => onChoose(row.number)} data-heat={heatOf(minutes)}>
        <span className="longest-name">{row.name || words.nameless(row.number)}</span>
        <span className="longest-time">{words.time.short(minutes)}</span>
        <span className="longest-check faint">{translate(row.failing ?? "")}</span>
      </button>
    </li>
  );
}

function Empty({ code }: { code: string }) {
  const { words } = useLanguage();
  return (
    <div className="overview" data-testid="overview">
      <h2>{words.overview.empty}</h2>
      <p className="faint">{words.overview.emptyAdvice}</p>
      <p>
        <code className="command">npm run lesson -- --classroom {code}</code>
      </p>
    </div>
  );
}
