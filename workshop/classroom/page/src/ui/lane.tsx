import type { Rules } from "@chatterbox/attendee/locked";
import type { Row } from "../../../src/board-view.ts";
import type { Lockable } from "../../../src/classroom.ts";
import type { Group, Lane } from "../board/groups.ts";
import { useMinutes } from "../board/use-minutes.ts";
import { useLanguage, useTranslation } from "../language/language.ts";
import { LockIcon } from "../parts.ts";
import { useAttempt } from "./api-context.tsx";
import { Chips } from "./chips.tsx";

type Choice = { chosen: number | undefined; onChoose(number: number): void };

/** A lesson: its two locks, and its people, check by check. */
export function LaneView({ lane, rules, ...choice }: Choice & { lane: Lane; rules: Rules }) {
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
        <div className="locks">
          <LockSwitch what="hints" lesson={number} locked={rules.hints.includes(number)} />
          <LockSwitch what="solutions" lesson={number} locked={rules.solutions.includes(number)} />
        </div>
      </header>
      {groups.length > 0 && (
        <ul className="groups">
          {groups.map((group) => (
            <GroupView key={group.title ?? "done"} group={group} {...choice} />
          ))}
        </ul>
      )}
    </section>
  );
}

function GroupView({ group: { title, people, since }, ...choice }: Choice & { group: Group }) {
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
      <Chips people={people} {...choice} />
    </li>
  );
}

/** Locks or unlocks the hints or the solution of a lesson. */
function LockSwitch(props: { what: Lockable; lesson: number; locked: boolean }) {
  const { what, lesson, locked } = props;
  const { words } = useLanguage();
  const attempt = useAttempt();
  const state = words.lesson[what][locked ? "locked" : "open"];
  return (
    <button
      type="button"
      className="lock-switch"
      aria-pressed={locked}
      aria-label={`${state}. ${words.lesson.lock[what](lesson)}`}
      title={words.lesson.lock[what](lesson)}
      onClick={() => attempt((api) => api.lock(what, lesson, !locked))}
      data-testid={`lock-${what}`}
    >
      {locked && <LockIcon />}
      <span aria-hidden="true">{state}</span>
    </button>
  );
}

/** People who have joined but have no verdict yet. */
export function Arrived({ people, ...choice }: Choice & { people: Row[] }) {
  const { words } = useLanguage();
  return (
    <section className="lane" aria-labelledby="arrived">
      <header className="lane-head">
        <h2 id="arrived">{words.lesson.arrived}</h2>
        <span className="lane-count">
          {words.lesson.count(people.length)}, {words.lesson.arrivedNote}
        </span>
      </header>
      <Chips people={people} {...choice} />
    </section>
  );
}
