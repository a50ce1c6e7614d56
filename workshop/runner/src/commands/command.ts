import type { ParseArgsConfig } from "node:util";
import type { Caller } from "../caller.ts";

/** One command, as `npm run NAME` starts it. */
export type Command = {
  /** What comes after the name, in English: "[lesson] [-- --port 8001]". */
  usage: string;
  /** What it does, and what its options do: a few lines of English. */
  help: string;
  options?: ParseArgsConfig["options"];
  /** Does the work. @returns the exit status */
  run(arguments_: Arguments, caller: Caller): Promise<number>;
};

/** What was given on the command line. */
export type Arguments = {
  positionals: string[];
  values: Record<string, string | boolean | undefined>;
};
