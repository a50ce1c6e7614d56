import type { Entry } from "@chatterbox/checks/conversation/transcript";

/** One line of the diagram: an arrow from one lifeline to another. */
export type Row = {
  entry: Entry;
  /** Positions among the lifelines. */
  from: number;
  to: number;
  /** Whether to draw it dashed: it never arrived, or the connection broke. */
  broken: boolean;
};

/** A conversation as a diagram: people from left to right, events from top to bottom. */
export type Diagram = { people: string[]; server: number; rows: Row[] };

const fromServer = new Set<Entry["action"]>(["receives", "misses", "is disconnected"]);
const broken = new Set<Entry["action"]>([
  "misses",
  "is disconnected",
  "vanishes",
  "is already here",
]);

/** Lays out a transcript. The server comes second, to keep the arrows short. */
export function layOut(entries: readonly Entry[]): Diagram {
  const people = [...new Set(entries.map(({ who }) => who))];
  const server = 1;
  const position = (who: string) => {
    const index = people.indexOf(who);
    return index < server ? index : index + 1;
  };
  const rows = entries.map((entry) => {
    const person = position(entry.who);
    const [from, to] = fromServer.has(entry.action) ? [server, person] : [person, server];
    return { entry, from, to, broken: broken.has(entry.action) };
  });
  return { people, server, rows };
}

/** The frames that were expected and those that arrived, as far as the transcript shows. */
export function partingOf(
  entries: readonly Entry[],
): { expected: string[]; received: string[] } | undefined {
  const parted = entries.filter(({ unexpected }) => unexpected);
  const missed = parted.filter(({ action }) => action === "misses");
  const came = parted.filter(({ action }) => action === "receives");
  const named = came.flatMap(({ insteadOf }) => insteadOf ?? []);
  const expected = missed.length > 0 ? missed.map(said) : named;
  if (parted.length === 0 || (missed.length === 0 && came.length === 0)) return undefined;
  return { expected, received: came.map(said) };
}

function said({ who, what = "" }: Entry): string {
  return `${who}: ${what}`;
}
