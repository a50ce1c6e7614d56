import type { Schedule } from "../protocol/frames.ts";

export type Unit = keyof Schedule;

/** All names of each unit, in lower case. */
const unitWords: Record<Unit, string[]> = {
  hours: ["hours", "hour", "hrs", "hr", "h", "시간"],
  minutes: ["minutes", "minute", "mins", "min", "m", "분"],
  seconds: ["seconds", "second", "secs", "sec", "s", "초"],
};

const unitByWord = new Map<string, Unit>();
for (const unit of Object.keys(unitWords) as Unit[]) {
  for (const word of unitWords[unit]) unitByWord.set(word, unit);
}

/** The unit with a name, or undefined. */
export function unitOf(word: string): Unit | undefined {
  return unitByWord.get(word.toLowerCase());
}

/** The length of a schedule in seconds. */
export function secondsOf(schedule: Schedule): number {
  const { hours = 0, minutes = 0, seconds = 0 } = schedule;
  return hours * 3600 + minutes * 60 + seconds;
}
