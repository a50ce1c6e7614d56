import { useEffect, useRef } from "react";
import type { Entry } from "../chat/model.ts";

const name = "chatterbox";

/** Shows in the tab's title how many messages have arrived while the page was hidden. */
export function useUnreadTitle(entries: readonly Entry[]): void {
  const newest = entries.at(-1)?.key ?? 0;
  const seen = useRef(newest);

  useEffect(() => {
    if (!document.hidden) seen.current = newest;
    const unread = entries.filter(
      (entry) => entry.kind === "message" && !entry.mine && entry.key > seen.current,
    );
    document.title = unread.length > 0 ? `(${unread.length}) ${name}` : name;
  }, [entries, newest]);

  useEffect(() => {
    const look = () => {
      if (document.hidden) return;
      seen.current = newest;
      document.title = name;
    };
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [newest]);
}
