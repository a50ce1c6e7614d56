/**
 * A duration as a clock shows it: `0:09`, `12:00`, `1:00:09`. Rounded up, so that a countdown shows
 * 0:00 only when it is over.
 * @param milliseconds negative counts as 0
 */
export function clockDuration(milliseconds: number): string {
  const total = Math.max(0, Math.ceil(milliseconds / 1000));
  const hours = Math.floor(total / 3600);
  const minutes = Math.floor((total % 3600) / 60);
  const twoDigits = (value: number) => `${value}`.padStart(2, "0");
  const tail = `${hours ? twoDigits(minutes) : minutes}:${twoDigits(total % 60)}`;
  return hours ? `${hours}:${tail}` : tail;
}
