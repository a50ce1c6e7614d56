/** Nobody waits longer than this for a server that does not even answer a ping; milliseconds. */
export const longest = 4000;

/** Somebody who waits, and gives up. */
export type Deadline = { readonly atEnd: boolean; cancel(): void };

/**
 * Decides when waiting is in vain: after the server has answered its pings, so that it has had the
 * processor since, and patience is at an end too.
 * @param atOnce how long something may take that should come at once, in milliseconds
 * @param within how much later than at once it may come, in milliseconds
 * @param pings resolves when the server has answered
 * @param onEnd called when waiting is in vain
 */
export function patience(
  atOnce: number,
  within: number,
  pings: () => Promise<void>,
  onEnd: () => void,
): Deadline {
  let cancelled = false;
  const finish = () => {
    state.atEnd = true;
    onEnd();
  };
  const check = async () => {
    await pings();
    if (!cancelled) finish();
  };
  const limit = setTimeout(finish, longest + within);
  const timer = setTimeout(check, atOnce + within);
  const cancel = () => {
    cancelled = true;
    clearTimeout(timer);
    clearTimeout(limit);
  };
  const state = { atEnd: false, cancel };
  return state;
}
