import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import type { Logged } from "../chat/frame-log.ts";
import type { ChatState } from "../chat/model.ts";
import type { Session } from "../chat/session.ts";

/** The state of a session. Renders at most once per animation frame, however much arrives. */
export function useChatState(session: Session): ChatState {
  return useSyncExternalStore(useBatched(session), session.state, session.state);
}

/** The frames that went over the wire, rendered at the same rate. */
export function useFrames(session: Session): readonly Logged[] {
  return useSyncExternalStore(useBatched(session), session.log.list, session.log.list);
}

function useBatched(session: Session) {
  return useCallback((changed: () => void) => session.subscribe(oncePerFrame(changed)), [session]);
}

function oncePerFrame(task: () => void): () => void {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    const run = () => {
      if (!asked) return;
      asked = false;
      task();
    };
    requestAnimationFrame(run);
    setTimeout(run, 100); // a page in the background gets no animation frames
  };
}

/**
 * The current time, updated at an interval.
 * @param interval ms; undefined stops the clock
 */
export function useNow(interval: number | undefined): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (interval === undefined) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), interval);
    return () => clearInterval(timer);
  }, [interval]);
  return now;
}
