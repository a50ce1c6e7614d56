import type { Rules } from "@chatterbox/attendee/locked";
import type { Group, Lane } from "../board/groups.ts";
import { useMinutes } from "../board/use-minutes.ts";
import { useLanguage, useTranslation } from "../language/language.ts";
import { Chips } from "./chips.tsx";
import { HoldSwitch } from "./hold-switch.tsx";

type Props = {
  lane: Lane;
  rules: Rules;
  chosen: number | undefined;
  onChoose(number: number): void;
};

/** A lesson: what of it is held back, and its people, check by check. */
export function LaneView({ lane, rules, chosen, onChoose }: Props) {
  const { words } = useLanguage();
  const translate = useTranslation();
  const { number, title, people, groups } = lane;
  const heading = `lane-${number}`;
  return (
    <section
      className="lane"
      aria-labelledby={heading}
      data-testid="lane"
      data-lesson={number}
      data-empty={people === 0}
    >
      <header className="lane-head">
        <h2 id={heading}>{words.lesson.name(number, translate(title))}</h2>
        <span className="lane-count">
          {people === 0 ? words.lesson.nobody : words.lesson.count(people)}
        </span>
        <div className="holds">
          <HoldSwitch what="hints" lesson={number} held={rules.hints.includes(number)} />
          <HoldSwitch what="solutions" lesson={number} held={rules.solutions.includes(number)} />
        </div>
      </header>
      {groups.length > 0 && (
        <ul className="groups">
          {groups.map((group) => (
            <GroupView
              key={group.title ?? "done"}
              group={group}
              chosen={chosen}
              onChoose={onChoose}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

type GroupProps = Pick<Props, "chosen" | "onChoose"> & { group: Group };

function GroupView({ group: { title, people, since }, chosen, onChoose }: GroupProps) {
  const { words } = useLanguage();
  const translate = useTranslation();
  const minutes = useMinutes();
  const isDone = title === undefined;
  return (
    <li className="group" data-testid="group" data-title={title ?? ""} data-done={isDone}>
      <div className="group-head">
        <span className="group-count">{people.length}</span>
        <div>
          <h3>
            <span aria-hidden="true">{isDone ? "✓ " : "✗ "}</span>
            {isDone ? words.lesson.done : translate(title)}
          </h3>
          {!isDone && since !== undefined && people.length > 1 && (
            <p className="faint">{words.overview.upTo(minutes(since))}</p>
          )}
        </div>
      </div>
      <Chips people={people} chosen={chosen} onChoose={onChoose} />
    </li>
  );
}
