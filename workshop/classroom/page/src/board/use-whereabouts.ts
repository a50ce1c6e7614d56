import { useEffect, useState } from "react";
import type { Whereabouts } from "../../../src/board-view.ts";

/** Milliseconds between two questions: the board's machine may come to another network. */
const pause = 10_000;

/** Where the board is, asked again now and then. @param known what is known of it until then */
export function useWhereabouts(known?: Whereabouts): Whereabouts | undefined {
  const [where, setWhere] = useState(known);
  useEffect(() => {
    const ask = () =>
      fetch("/whereabouts")
        .then((response) => response.json())
        .then(setWhere, () => {});
    ask();
    const timer = setInterval(ask, pause);
    return () => clearInterval(timer);
  }, []);
  return where;
}
