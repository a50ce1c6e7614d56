import { memo } from "react";
import type { Row } from "../../../src/board-view.ts";
import { useMinutes } from "../board/use-minutes.ts";
import { useLanguage } from "../language/language.ts";

type Props = {
  people: readonly Row[];
  chosen: number | undefined;
  onChoose(number: number): void;
};

/** People at one place: who has been there longest comes first. */
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

/** Somebody at a glance. It is drawn again only when something of it changes. */
const Chip = memo(function Chip({ row, minutes, isChosen, onChoose }: ChipProps) {
  const { words } = useLanguage();
  const { number, name, here, failing, lesson, offers } = row;
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
        data-heat={failing === undefined ? "none" : heatOf(minutes)}
      >
        <span className={name ? "chip-name" : "chip-name nameless"}>
          {name || words.nameless(number)}
        </span>
        {offers && (
          <span className="chip-offer" title={words.person.offers}>
            <span aria-hidden="true">{"{}"}</span>
            <span className="unseen">{words.person.offers}</span>
          </span>
        )}
        {!here && <span className="unseen">{words.person.away(0)}</span>}
        {lesson !== undefined && <span className="chip-time">{words.time.short(minutes)}</span>}
      </button>
    </li>
  );
});

/** How long is long: five minutes at one check are worth a look, ten a visit. */
export function heatOf(minutes: number): "low" | "warm" | "hot" {
  if (minutes < 5) return "low";
  return minutes < 10 ? "warm" : "hot";
}
