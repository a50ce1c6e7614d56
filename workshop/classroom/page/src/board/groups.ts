import type { LessonName, Row } from "../../../src/board-view.ts";

/** People at the same check, longest first; people who are away come last. */
export type Group = {
  lesson: number;
  /** The check that fails, in English; undefined where all pass. */
  title: string | undefined;
  position: number;
  people: Row[];
  /** When the first of those who are here got to it; undefined if all are away. */
  since: number | undefined;
};

/** Everyone at one lesson, check by check. */
export type Lane = LessonName & { people: number; groups: Group[] };

/** How many people at one check count as several. */
const several = 3;

/** Everyone, lesson by lesson, except those without a verdict. */
export function lanesOf(rows: Iterable<Row>, lessons: readonly LessonName[]): Lane[] {
  const all = [...rows];
  return lessons.map((lesson) => {
    const people = all.filter((row) => row.lesson === lesson.number);
    const byTitle = Map.groupBy(people, ({ failing }) => failing);
    const groups = [...byTitle].map(([title, members]) => groupOf(lesson.number, title, members));
    return { ...lesson, people: people.length, groups: groups.sort(inOrder) };
  });
}

/** A check at which several people are stuck, and since when: when the third one got there. */
export type Together = Group & { since: number };

/** The checks at which several people who are here are stuck, most people first; failing that, one with two. */
export function stuckTogether(lanes: readonly Lane[]): Together[] {
  const stuck = lanes
    .flatMap(({ groups }) => groups)
    .filter(({ title }) => title !== undefined)
    .map((group) => ({ ...group, people: group.people.filter(({ here }) => here) }))
    .filter(({ people }) => people.length > 1)
    .map((group) => ({ ...group, since: togetherSince(group.people) }))
    .sort((one, other) => other.people.length - one.people.length || one.since - other.since);
  const many = stuck.filter(({ people }) => people.length >= several);
  return many.length > 0 ? many : stuck.slice(0, 1);
}

/** The people who are here and stuck, longest first. */
export function stuckLongest(rows: Iterable<Row>, count: number): Row[] {
  return [...rows]
    .filter(({ here, failing }) => here && failing !== undefined)
    .sort(bySince)
    .slice(0, count);
}

function groupOf(lesson: number, title: string | undefined, members: Row[]): Group {
  const people = members.sort((one, other) => +other.here - +one.here || bySince(one, other));
  const position = title === undefined ? Number.POSITIVE_INFINITY : (people[0]?.position ?? 0);
  return { lesson, title, position, people, since: people[0]?.here ? people[0].since : undefined };
}

function bySince(one: Row, other: Row): number {
  return (one.since ?? 0) - (other.since ?? 0) || one.number - other.number;
}

function inOrder(one: Group, other: Group): number {
  if (one.title === undefined) return 1;
  if (other.title === undefined) return -1;
  return one.position - other.position || one.title.localeCompare(other.title);
}

/** When several people had got to the check. @param people sorted by arrival */
function togetherSince(people: readonly Row[]): number {
  return people[Math.min(several, people.length) - 1]?.since ?? 0;
}
