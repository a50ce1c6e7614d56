import { languageFile } from "@chatterbox/attendee/playground";
import { ExpectedError } from "@chatterbox/words/expected-error";
import { isLanguage, languages, setLanguage } from "@chatterbox/words/language";
import { keepLanguage, preferredLanguage } from "@chatterbox/words/language-choice";
import { addCatalogue, say, translated } from "@chatterbox/words/say";
import { closestMatch } from "leven";
import { readArguments } from "./arguments.ts";
import { type Caller, shell } from "./caller.ts";
import type { Arguments } from "./commands/command.ts";
import { commands, maintainersCommands } from "./commands/index.ts";
import { korean } from "./languages.ts";

/** Runs a command for the shell that started this process, and sets the exit status. */
export async function runForShell(args: string[]): Promise<void> {
  endWithParent();
  process.stdout.on("error", ({ code }: NodeJS.ErrnoException) => {
    if (code === "EPIPE") process.exit(0); // piped into `head`, say, which has read enough
  });
  process.exitCode = await main(args, shell());
}

/**
 * Runs the command that the arguments name, in the language that the caller speaks.
 * @returns the exit status
 */
export async function main([name = "help", ...rest]: string[], caller: Caller): Promise<number> {
  try {
    for (const catalogue of korean) addCatalogue("ko", catalogue);
    setLanguage(preferredLanguage(languageFile(), caller.env));
    return await run(name, rest, caller);
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
    caller.warn(error.message);
    return error.exitCode;
  }
}

async function run(name: string, rest: string[], caller: Caller): Promise<number> {
  if (name === "help") return showCommands(caller);
  const entry = commands[name] ?? maintainersCommands[name];
  if (!entry) {
    const nearest = closestMatch(name, Object.keys(commands));
    throw new ExpectedError(say`There is no command "${name}". Did you mean npm run ${nearest}?`);
  }
  const { command } = await entry.load();
  const { positionals, values } = readArguments(name, command, rest, caller.env);
  if (values.lang !== undefined) chooseLanguage(values.lang);
  if (values.help) {
    const usage = `npm run ${name} ${translated(command.usage)}`.trim();
    const lang = say`  -- --lang ko      switches to another language, also for later commands: en or ko`;
    caller.print(`${usage}\n\n${translated(command.help)}\n${lang}`);
    return 0;
  }
  return command.run({ positionals, values: values as Arguments["values"] }, caller);
}

function chooseLanguage(wish: unknown): void {
  if (!isLanguage(wish)) {
    const usage = `npm run lesson -- --lang ${languages.join("|")}`;
    throw new ExpectedError(say`There is no language "${String(wish)}". Usage: ${usage}`);
  }
  keepLanguage(wish, languageFile());
}

/** Ends this process when npm or the shell that started it is gone, even if that was killed. */
function endWithParent(): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.exit(1);
  }, 500).unref();
}

function showCommands({ print }: Caller): number {
  print("npm run …");
  for (const [name, { summary }] of Object.entries(commands)) {
    print(`  ${name.padEnd(10)}${translated(summary)}`);
  }
  print(say`\nMore about a command: npm run lesson -- --help`);
  return 0;
}
