import { useEffect, useState } from "react";
import type { LessonSnapshot } from "../../../src/snapshot.ts";

/** The connection to the runner. */
export type Link = "connecting" | "open" | "lost";

/** Milliseconds before reconnecting where the browser has given up. */
const pause = 1000;

/** The state of the lesson, updated at each change. */
export function useLesson(): { snapshot: LessonSnapshot | undefined; link: Link } {
  const [snapshot, setSnapshot] = useState<LessonSnapshot>();
  const [link, setLink] = useState<Link>("connecting");
  useEffect(() => {
    let events: EventSource;
    let timer: number | undefined;
    const connect = () => {
      events = new EventSource("/lesson/events");
      events.onmessage = ({ data }) => {
        setSnapshot(JSON.parse(data) as LessonSnapshot);
        setLink("open");
      };
      events.onerror = () => {
        setLink("lost");
        if (events.readyState === EventSource.CLOSED) timer = window.setTimeout(connect, pause);
      };
    };
    connect();
    return () => {
      window.clearTimeout(timer);
      events.close();
    };
  }, []);
  return { snapshot, link };
}
