import { createContext, useContext, useEffect, useState } from "react";

/** Milliseconds between two updates. */
const tick = 5000;

/** The board's time, in milliseconds since 1970. */
export const NowContext = createContext(0);

/** The time, updated every few seconds. @param ahead milliseconds by which the board's clock is ahead */
export function useNow(ahead: number): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), tick);
    return () => clearInterval(timer);
  }, []);
  return now + ahead;
}

/** Returns a function that counts the whole minutes from a moment until now. */
export function useMinutes(): (since: number | undefined) => number {
  const now = useContext(NowContext);
  return (since) => minutesUntil(now, since);
}

/** The whole minutes from a moment until now; 0 if it is in the future. */
export function minutesUntil(now: number, since = now): number {
  return Math.max(0, Math.floor((now - since) / 60_000));
}
