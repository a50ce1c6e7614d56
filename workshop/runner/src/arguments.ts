import { type ParseArgsConfig, parseArgs } from "node:util";
import { ExpectedError } from "@chatterbox/words/expected-error";
import { say, translated } from "@chatterbox/words/say";
import type { Command } from "./commands/command.ts";

type Options = NonNullable<ParseArgsConfig["options"]>;

/** The options that every command takes. */
const commonOptions = {
  help: { type: "boolean", short: "h" },
  lang: { type: "string" },
} as const;

/**
 * Reads what follows a command's name on the command line.
 * @param env the environment in which npm may have left options
 * @throws ExpectedError with the command's usage if the command doesn't take it
 */
export function readArguments(
  name: string,
  command: Command,
  rest: string[],
  env: NodeJS.ProcessEnv,
) {
  const options: Options = { ...commonOptions, ...command.options };
  const args = withOptionsKeptByNpm(rest, options, env);
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    const usage = translated(command.usage);
    throw new ExpectedError(
      say`${complaint(error as Error)}. Usage: npm run ${name} ${usage}\nMore: npm run ${name} -- --help`,
    );
  }
}

/** What parseArgs complains of, in our words where we know the complaint. */
function complaint({ message }: Error): string {
  const [reason = ""] = message.split(". ");
  const [, kind, option = ""] =
    /^(Unknown option|Option) '([^']+?)(?: <value>)?'/.exec(reason) ?? [];
  if (kind === "Unknown option") return say`Unknown option '${option}'`;
  if (/argument (missing|is ambiguous)/.test(reason)) return say`Option '${option}' needs a value`;
  if (reason.endsWith("does not take an argument")) return say`Option '${option}' takes no value`;
  return reason;
}

/** npm's one-letter options that occur in the name of one of ours, and what npm makes of them. */
const letters: Record<string, [name: string, value: string]> = {
  a: ["all", "true"],
  g: ["global", "true"],
  l: ["long", "true"],
  m: ["message", ""],
  p: ["parseable", "true"],
};

/** More of them, which leave no certain trace. */
const traceless = ["c", "d", "n", "y"];

/**
 * Adds the options that npm has kept for itself. It does so when the "--" is forgotten, as in
 * `npm run check 3 --json`, or dropped by PowerShell. npm passes each on as an environment variable,
 * such as npm_config_json=true.
 * @param given the arguments that npm has passed on
 * @param options those that the command takes
 * @param env the environment that npm has made
 * @throws ExpectedError if npm has separated two options from their values
 */
export function withOptionsKeptByNpm(
  given: string[],
  options: Options,
  env: NodeJS.ProcessEnv,
): string[] {
  const kept = (option: string) => env[`npm_config_${option.replaceAll("-", "_")}`];
  const whole: string[] = [];
  const separated: string[] = [];
  for (const [option, { type }] of Object.entries(options)) {
    // npm takes --no-open for a switch "open" that is off.
    if (option.startsWith("no-") && kept(option.slice("no-".length)) === "") {
      whole.push(`--${option}`);
    }
    const value = kept(option) ?? (isSplit(option, kept) ? "true" : undefined);
    if (!value || value === "false") continue;
    if (value === "true" && type === "string") separated.push(option);
    else if (value === "true") whole.push(`--${option}`);
    else whole.push(`--${option}`, value); // in `npm run diff --stat 3` npm takes the 3 for the value
  }
  return [...rejoined(given, separated), ...whole];
}

/** In `npm run lesson 3 --port 8001` npm keeps "--port", and passes the 8001 on after the 3. */
function rejoined(given: string[], separated: string[]): string[] {
  const [option] = separated;
  if (option === undefined) return given;
  if (separated.length > 1 || given.some((arg) => arg.startsWith("-"))) {
    const written = separated.map((each) => `--${each}=…`).join(" ");
    throw new ExpectedError(
      say`npm has separated options from their values. Write them with “=”: ${written}`,
    );
  }
  return [...given.slice(0, -1), `--${option}`, ...given.slice(-1)];
}

/** Whether npm has read an option as one-letter options of its own: --lan as -l -a -n. */
function isSplit(option: string, kept: (name: string) => string | undefined): boolean {
  const known = [...Object.keys(letters), ...traceless];
  if (![...option].every((letter) => known.includes(letter))) return false;
  return Object.entries(letters).every(
    ([letter, [name, value]]) => option.includes(letter) === (kept(name) === value),
  );
}
