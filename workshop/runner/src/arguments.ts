import { type ParseArgsConfig, parseArgs } from "node:util";
import { ExpectedError } from "@chatterbox/words/expected-error";
import { say, translated } from "@chatterbox/words/say";
import type { Command } from "./commands/command.ts";
import { withOptionsKeptByNpm } from "./npm-options.ts";

/** The options that every command takes. */
const commonOptions = {
  help: { type: "boolean", short: "h" },
  lang: { type: "string" },
} as const;

/**
 * Reads what was given on the command line behind the name of a command.
 * @throws ExpectedError with the command's usage if the command does not take it
 */
export function readArguments(name: string, command: Command, rest: string[]) {
  const options: ParseArgsConfig["options"] = { ...commonOptions, ...command.options };
  const args = withOptionsKeptByNpm(rest, options);
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    const usage = translated(command.usage);
    throw new ExpectedError(
      say`${complaint(error as Error)}. It goes like this: npm run ${name} ${usage}\nMore: npm run ${name} -- --help`,
    );
  }
}

/** What parseArgs complains of, in our words as far as they are known. */
function complaint({ message }: Error): string {
  const [reason = ""] = message.split(". ");
  const [, kind, option = ""] =
    /^(Unknown option|Option) '([^']+?)(?: <value>)?'/.exec(reason) ?? [];
  if (kind === "Unknown option") return say`Unknown option '${option}'`;
  if (/argument (missing|is ambiguous)/.test(reason)) return say`Option '${option}' needs a value`;
  if (reason.endsWith("does not take an argument")) return say`Option '${option}' takes no value`;
  return reason;
}
