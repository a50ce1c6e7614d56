import type { ChatState, Finding } from "./model.ts";

const idDeadline = 1000; // ms; a server's first frame is the id, so it arrives at once or never

export type Explanation = Finding | "noId";

/** The most useful explanation of the server's behaviour now, if any. */
export function explain(
  state: ChatState,
  now: number,
  dismissed: ReadonlySet<Explanation>,
): Explanation | undefined {
  if (state.connection.phase !== "open") return undefined;
  const { findings, id } = state;
  const withoutId = id === undefined && now - state.connection.since >= idDeadline;
  const known = findings.filter((one) => one !== "maybe-echo" || !findings.includes("echo"));
  const found: Explanation[] = known.reverse();
  if (withoutId && !findings.includes("echo")) found.push("noId");
  return found.find((one) => !dismissed.has(one));
}
