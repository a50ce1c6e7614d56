import { memo } from "react";
import type { Row } from "../../../src/board-view.ts";
import { useMinutes } from "../board/use-minutes.ts";
import { useLanguage } from "../language/language.ts";

type Props = {
  people: readonly Row[];
  chosen: number | undefined;
  onChoose(number: number): void;
};

/** People at one check, in the given order. */
export function Chips({ people, chosen, onChoose }: Props) {
  const minutes = useMinutes();
  return (
    <ul className="chips">
      {people.map((row) => (
        <Chip
          key={row.number}
          row={row}
          minutes={minutes(row.since)}
          isChosen={row.number === chosen}
          onChoose={onChoose}
        />
      ))}
    </ul>
  );
}

type ChipProps = { row: Row; minutes: number; isChosen: boolean; onChoose(number: number): void };

/** A person at a glance. Renders again only when something about them changes. */
const Chip = memo(function Chip({ row, minutes, isChosen, onChoose }: ChipProps) {
  const { words } = useLanguage();
  const { number, name, here, failing, lesson, sharesCode } = row;
  return (
    <li>
      <button
        type="button"
        className="chip"
        aria-pressed={isChosen}
        onClick={() => onChoose(number)}
        data-testid="person"
        data-number={number}
        data-here={here}
        data-heat={
          failing === undefined ? (lesson === undefined ? "none" : "done") : heatOf(minutes)
        }
      >
        <span className={name ? "chip-name" : "chip-name nameless"}>
          {name || words.nameless(number)}
        </span>
        {sharesCode && (
          <span className="chip-shares-code" title={words.person.sharesCode}>
            <span aria-hidden="true">{"{}"}</span>
            <span className="unseen">{words.person.sharesCode}</span>
          </span>
        )}
        {!here && <span className="unseen">{words.person.away(0)}</span>}
        {lesson !== undefined && <span className="chip-time">{words.time.short(minutes)}</span>}
      </button>
    </li>
  );
});

/** After five minutes at one check somebody deserves a look, after ten a visit. */
export function heatOf(minutes: number): "low" | "warm" | "hot" {
  if (minutes < 5) return "low";
  return minutes < 10 ? "warm" : "hot";
}
