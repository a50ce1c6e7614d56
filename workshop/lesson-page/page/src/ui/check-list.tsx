import { useEffect, useState } from "react";
import type { CheckShown, LessonSnapshot } from "../../../src/snapshot.ts";
import { useLanguage } from "../language/language.ts";
import { passedOf } from "../lesson/read-snapshot.ts";
import { Failure } from "./failure.tsx";

type Props = { snapshot: LessonSnapshot; first: string | undefined; onSolution(): void };

/**
 * All checks by lesson: first the lesson with the check to fix next, then from this lesson backwards.
 * Earlier lessons in which nothing fails are collapsed.
 */
export function CheckList({ snapshot, first, onSolution }: Props) {
  const broken = snapshot.checks.find(({ title }) => title === first)?.lesson;
  const downwards = snapshot.lessons.slice(0, snapshot.lesson + 1).toReversed();
  const lessons = downwards.toSorted(
    (one, other) => Number(other.number === broken) - Number(one.number === broken),
  );
  return lessons.map(({ number, title }) => {
    const checks = snapshot.checks.filter(({ lesson }) => lesson === number);
    const group = { number, title, checks, isOwn: number === snapshot.lesson };
    return <CheckGroup key={number} {...group} first={first} onSolution={onSolution} />;
  });
}

type GroupProps = {
  number: number;
  title: string;
  checks: CheckShown[];
  isOwn: boolean;
  first: string | undefined;
  onSolution(): void;
};

function CheckGroup({ number, title, checks, isOwn, first, onSolution }: GroupProps) {
  const { words } = useLanguage();
  const passed = passedOf(checks);
  const isRed = checks.some(({ state }) => state === "failed" || state === "doubtful");
  const list = (
    <ul className="checks">
      {checks.map((check) => (
        <CheckItem
          key={check.title}
          check={check}
          isFirst={check.title === first}
          onSolution={onSolution}
        />
      ))}
    </ul>
  );
  const name = words.title(number, title);
  const count = <span className="faint">{words.checks.count(passed, checks.length)}</span>;
  if (isOwn || isRed) {
    return (
      <section className="check-group">
        <h3>
          {name} {count}
        </h3>
        {list}
      </section>
    );
  }
  return (
    <details className="check-group" data-all-passed={passed === checks.length}>
      <summary>
        <h3>
          {name} {count}
        </h3>
      </summary>
      {list}
    </details>
  );
}

type ItemProps = { check: CheckShown; isFirst: boolean; onSolution(): void };

const signs = { unknown: "·", passed: "✓", failed: "✗", doubtful: "?" };

/** A check with its state. A failed check can be opened; the first one is open already. */
function CheckItem({ check, isFirst, onSolution }: ItemProps) {
  const { words } = useLanguage();
  const [open, setOpen] = useState(isFirst);
  useEffect(() => setOpen(isFirst), [isFirst]);
  const { title, shown, state, failure } = check;
  const head = (
    <>
      <span className="sign" aria-hidden="true">
        {signs[state]}
      </span>
      <span className="check-title">{shown}</span>
      <span className="unseen">({words.checks.state[state]})</span>
    </>
  );
  return (
    <li className="check" data-testid="check" data-state={state} data-title={title}>
      {failure ? (
        <button
          type="button"
          className="check-head"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {head}
          <span className="chevron" aria-hidden="true" />
        </button>
      ) : (
        <div className="check-head">{head}</div>
      )}
      {failure && open && <Failure title={title} failure={failure} onSolution={onSolution} />}
    </li>
  );
}
