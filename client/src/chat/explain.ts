import type { ChatState, Finding } from "./model.ts";

const idPatience = 1000; // ms; the id is a server's first frame, so it comes at once or never

export type Explanation = Finding | "noId";

/** What is worth explaining about the server just now, the most telling first. */
export function explain(
  state: ChatState,
  now: number,
  dismissed: ReadonlySet<Explanation>,
): Explanation | undefined {
  if (state.connection.phase !== "open") return undefined;
  const { findings, id } = state;
  const withoutId = id === undefined && now - state.connection.since >= idPatience;
  const known = findings.filter((one) => one !== "maybe-echo" || !findings.includes("echo"));
  const found: Explanation[] = known.reverse();
  if (withoutId && !findings.includes("echo")) found.push("noId");
  return found.find((one) => !dismissed.has(one));
}
