import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";

const near = 48; // pixels; closer to the end counts as at the end

type Follow = {
  scroller: RefObject<HTMLDivElement | null>;
  content: RefObject<HTMLDivElement | null>;
  /** How many items have arrived since the reader scrolled up. */
  unseen: number;
  /** Whether the end is out of view. */
  away: boolean;
  toEnd(): void;
};

/**
 * Keeps the end of a growing list in view, unless the reader has scrolled up.
 * @param newest the key of the last item; keys grow
 * @param countSince how many items after a key count as new
 * @param follow whether to scroll to the last item in any case, because the reader just sent it
 */
export function useFollow(
  newest: number,
  countSince: (key: number) => number,
  follow: boolean,
): Follow {
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const following = useRef(true);
  // Off as soon as the reader starts to scroll up: rows that grow must not pull them back.
  const pinned = useRef(true);
  const seen = useRef(newest);
  const lastTop = useRef(0);
  const [unseen, setUnseen] = useState(0);
  const [away, setAway] = useState(false);

  const settle = useCallback(() => {
    const element = scroller.current;
    if (element && pinned.current) element.scrollTop = element.scrollHeight;
  }, []);

  const toEnd = useCallback(() => {
    following.current = true;
    pinned.current = true;
    setAway(false);
    setUnseen(0);
    settle();
  }, [settle]);

  useLayoutEffect(() => {
    if (newest <= seen.current) return; // nothing new, or something was removed
    const fresh = countSince(seen.current);
    seen.current = newest;
    if (follow || following.current) toEnd();
    else setUnseen((count) => count + fresh);
  });

  useEffect(() => {
    const element = scroller.current;
    const inside = content.current;
    if (!element || !inside) return;
    const onScroll = () => {
      const distance = element.scrollHeight - element.scrollTop - element.clientHeight;
      const movedUp = element.scrollTop < lastTop.current - 1;
      lastTop.current = element.scrollTop;
      if (movedUp && distance > 1)
        pinned.current = false; // removed rows leave it at the very end
      else if (distance <= near) pinned.current = true;
      if (distance <= near) {
        following.current = true;
        setAway(false);
        setUnseen(0);
      } else if (movedUp || !following.current) {
        following.current = false;
        setAway(true);
      }
    };
    // Rows get their real height when they first come into view, and may grow.
    const observer = new ResizeObserver(settle);
    observer.observe(inside);
    observer.observe(element);
    element.addEventListener("scroll", onScroll, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", onScroll);
    };
  }, [settle]);

  return { scroller, content, unseen, away, toEnd };
}
