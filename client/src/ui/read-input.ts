import type { Said, Schedule } from "../protocol/frames.ts";
import {
  isScheduleCommand,
  parseScheduleCommand,
  type ScheduleMistake,
} from "../schedule/schedule-command.ts";

/** Why a draft can't be sent. */
export type InputProblem =
  | { kind: "mistake"; mistake: ScheduleMistake }
  | { kind: "unknown-command"; command: string }
  | { kind: "too-long"; size: string }
  | { kind: "not-now" };

export type Input =
  | { kind: "nothing" }
  | { kind: "said"; said: Said; schedule?: Schedule }
  | { kind: "problem"; problem: InputProblem };

/**
 * Parses a draft. A slash and a word are a command, and an unknown one is an error rather than a
 * message; paths such as /home/me are text, and so is anything after a leading space.
 */
export function readInput(text: string): Input {
  if (text.trim() === "") return { kind: "nothing" };
  if (isScheduleCommand(text)) {
    const command = parseScheduleCommand(text);
    if (!command.ok) return { kind: "problem", problem: { kind: "mistake", mistake: command } };
    const said: Said = { type: "text", data: { text: command.text } };
    return { kind: "said", said, schedule: command.schedule };
  }
  const [, command] = /^(\/[a-z]+)(\s|$)/i.exec(text) ?? [];
  if (command) return { kind: "problem", problem: { kind: "unknown-command", command } };
  return { kind: "said", said: { type: "text", data: { text: text.trim() } } };
}
