import { useMemo } from "react";
import type { Row } from "../../../src/board-view.ts";
import { useLanguage } from "../language/language.ts";
import { Chips } from "./chips.tsx";

type Props = {
  rows: ReadonlyMap<number, Row>;
  chosen: number | undefined;
  onChoose(number: number): void;
};

/** Who has joined, and has had no verdict yet. */
export function Arrived({ rows, chosen, onChoose }: Props) {
  const { words } = useLanguage();
  const people = useMemo(
    () => [...rows.values()].filter(({ lesson }) => lesson === undefined),
    [rows],
  );
  if (people.length === 0) return null;
  return (
    <section className="lane" aria-labelledby="arrived">
      <header className="lane-head">
        <h2 id="arrived">{words.lesson.arrived}</h2>
        <span className="lane-count">
          {words.lesson.count(people.length)}, {words.lesson.arrivedNote}
        </span>
      </header>
      <Chips people={people} chosen={chosen} onChoose={onChoose} />
    </section>
  );
}
