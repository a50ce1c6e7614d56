import { useEffect, useState } from "react";
import type { JoinInfo } from "../../../src/board-view.ts";

/** Milliseconds between two requests: the board's machine may move to another network. */
const pause = 10_000;

/** How attendees find the board, kept up to date. @param known what is known at first */
export function useJoinInfo(known?: JoinInfo): JoinInfo | undefined {
  const [joinInfo, setJoinInfo] = useState(known);
  useEffect(() => {
    const ask = () =>
      fetch("/join")
        .then((response) => response.json())
        .then(setJoinInfo, () => {});
    ask();
    const timer = setInterval(ask, pause);
    return () => clearInterval(timer);
  }, []);
  return joinInfo;
}
