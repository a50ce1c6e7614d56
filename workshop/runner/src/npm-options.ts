import type { ParseArgsConfig } from "node:util";
import { ExpectedError } from "@chatterbox/words/expected-error";
import { say } from "@chatterbox/words/say";

type Options = NonNullable<ParseArgsConfig["options"]>;

/** One-letter options of npm that stand in a name of ours, and what npm makes of them. */
const letters: Record<string, [name: string, value: string]> = {
  a: ["all", "true"],
  g: ["global", "true"],
  l: ["long", "true"],
  m: ["message", ""],
  p: ["parseable", "true"],
};

/** More of them, of which nothing certain is left. */
const traceless = ["c", "d", "n", "y"];

/**
 * Adds the options that npm has kept for itself. It does so where the "--" is forgotten, as in
 * `npm run check 3 --json`, or lost on the way, as PowerShell loses it. They are meant for us all the
 * same, and npm hands each on as an environment variable: npm_config_json=true.
 * @param given what npm has handed on as arguments
 * @param options those that the command takes
 * @param env the environment that npm has made
 * @returns the arguments with what npm has kept
 * @throws ExpectedError if npm has parted two options from their values
 */
export function withOptionsKeptByNpm(
  given: string[],
  options: Options,
  env = process.env,
): string[] {
  /** What npm has kept of an option. */
  const kept = (option: string) => env[`npm_config_${option.replaceAll("-", "_")}`];
  const whole: string[] = [];
  const parted: string[] = [];
  for (const [option, { type }] of Object.entries(options)) {
    // npm takes --no-open for a switch "open" that is off.
    if (option.startsWith("no-") && kept(option.slice("no-".length)) === "") {
      whole.push(`--${option}`);
    }
    const value = kept(option) ?? (isSplit(option, kept) ? "true" : undefined);
    if (!value || value === "false") continue;
    if (value === "true" && type === "string") parted.push(option);
    else if (value === "true") whole.push(`--${option}`);
    else whole.push(`--${option}`, value); // in `npm run diff --stat 3` npm takes the 3 for the value
  }
  return [...rejoined(given, parted), ...whole];
}

/** In `npm run lesson 3 --port 8001` npm keeps "--port", and hands on the 8001 behind the 3. */
function rejoined(given: string[], parted: string[]): string[] {
  const [option] = parted;
  if (option === undefined) return given;
  if (parted.length > 1 || given.some((arg) => arg.startsWith("-"))) {
    const written = parted.map((each) => `--${each}=…`).join(" ");
    throw new ExpectedError(
      say`npm has taken options away from their values. Write them with “=”: ${written}`,
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
