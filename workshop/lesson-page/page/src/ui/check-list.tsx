import type { CheckShown, LessonSnapshot } from "../../../src/snapshot.ts";
import { useLanguage } from "../language/language.ts";
import { passedOf } from "../lesson/verdict.ts";
import { CheckItem } from "./check-item.tsx";

type Props = { snapshot: LessonSnapshot; first: string | undefined; onSolution(): void };

/**
 * All checks by lesson: first the lesson whose check is to be mended next, then from this lesson
 * downwards. Earlier lessons are folded where all is well.
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
  const isRed = checks.some(({ verdict }) => verdict === "failed" || verdict === "doubtful");
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
