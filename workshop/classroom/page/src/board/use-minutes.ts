import { createContext, useContext, useEffect, useState } from "react";

/** Milliseconds between two looks at the clock. */
const tick = 5000;

/** The board's time in milliseconds since 1970, as the page shows it. */
export const NowContext = createContext(0);

/** The time, looked at every few seconds. @param ahead milliseconds by which the board's clock is ahead */
export function useNow(ahead: number): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), tick);
    return () => clearInterval(timer);
  }, []);
  return now + ahead;
}

/** Turns a moment into whole minutes until now. */
export function useMinutes(): (since: number | undefined) => number {
  const now = useContext(NowContext);
  return (since) => minutesUntil(now, since);
}

/** Whole minutes from one moment to another; none before it. */
export function minutesUntil(now: number, since = now): number {
  return Math.max(0, Math.floor((now - since) / 60_000));
}
