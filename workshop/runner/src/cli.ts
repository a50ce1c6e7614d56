import { languageFile } from "@chatterbox/attendee/playground";
import { ExpectedError } from "@chatterbox/words/expected-error";
import { isLanguage, languages, setLanguage } from "@chatterbox/words/language";
import { keepLanguage, preferredLanguage } from "@chatterbox/words/language-choice";
import { addCatalogue, say, translated } from "@chatterbox/words/say";
import { closestMatch } from "leven";
import { readArguments } from "./arguments.ts";
import type { Arguments } from "./commands/command.ts";
import { commands, maintainersCommands } from "./commands/index.ts";
import { korean } from "./languages.ts";

/** Runs the command that the arguments name, and sets the exit status. */
export async function main([name = "help", ...rest]: string[]): Promise<void> {
  endWithParent();
  // Whoever pipes into `head` wants no more: that is no error.
  process.stdout.on("error", ({ code }: NodeJS.ErrnoException) => {
    if (code === "EPIPE") process.exit(0);
  });
  try {
    for (const catalogue of korean) addCatalogue("ko", catalogue);
    setLanguage(preferredLanguage(languageFile()));
    process.exitCode = await run(name, rest);
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
    console.error(error.message);
    process.exitCode = error.exitCode;
  }
}

async function run(name: string, rest: string[]): Promise<number> {
  if (name === "help") return showCommands();
  const entry = commands[name] ?? maintainersCommands[name];
  if (!entry) {
    const nearest = closestMatch(name, Object.keys(commands));
    throw new ExpectedError(say`There is no command "${name}". Did you mean npm run ${nearest}?`);
  }
  const { command } = await entry.load();
  const { positionals, values } = readArguments(name, command, rest);
  if (values.lang !== undefined) chooseLanguage(values.lang);
  if (values.help) {
    const usage = `npm run ${name} ${translated(command.usage)}`.trim();
    const language = say`  -- --lang ko      speaks another language, also in later commands: en or ko`;
    console.log(`${usage}\n\n${translated(command.help)}\n${language}`);
    return 0;
  }
  return command.run({ positionals, values: values as Arguments["values"] });
}

/** Speaks the language that is asked for, from now on. */
function chooseLanguage(wish: unknown): void {
  if (!isLanguage(wish)) {
    const usage = `npm run lesson -- --lang ${languages.join("|")}`;
    throw new ExpectedError(
      say`There is no language "${String(wish)}". It goes like this: ${usage}`,
    );
  }
  keepLanguage(wish, languageFile());
}

/**
 * Ends this process when the one that started it, npm or a shell, is gone: killed in a way that let
 * it tell nobody. What was started from here ends with it (processes/orphanReaper.mjs).
 */
function endWithParent(): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.exit(1);
  }, 500).unref();
}

function showCommands(): number {
  console.log("npm run …");
  for (const [name, { summary }] of Object.entries(commands)) {
    console.log(`  ${name.padEnd(10)}${translated(summary)}`);
  }
  console.log(say`\nMore about one: npm run lesson -- --help`);
  return 0;
}
