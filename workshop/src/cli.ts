import { type ParseArgsConfig, parseArgs } from "node:util";
import { closestMatch } from "leven";
import { ExpectedError } from "./expected-error.ts";
import { keepLanguage, usualLanguage } from "./language/choice.ts";
import { isLanguage, languages, setLanguage } from "./language/language.ts";
import { say, translated } from "./language/say.ts";
import { withOptionsKeptByNpm } from "./npm-options.ts";

/** One command, as `npm run NAME` starts it. */
export type Command = {
  /** What comes after the name, in English words: "[lesson] [-- --port 8001]". */
  usage: string;
  /** What it does, and what its options do: a few lines of English. */
  help: string;
  options?: ParseArgsConfig["options"];
  /** Does the work. @returns the exit status */
  run(arguments_: Arguments): Promise<number>;
};

/** What was given on the command line. */
export type Arguments = {
  positionals: string[];
  values: Record<string, string | boolean | undefined>;
};

/** Every command, with the line that `npm run help` shows for it. */
export const commands: Record<string, { summary: string; load(): Promise<{ command: Command }> }> =
  {
    lesson: {
      summary: "take a lesson: your code, checked at every save",
      load: () => import("./commands/lesson.ts"),
    },
    lessons: {
      summary: "all lessons, and how far you are",
      load: () => import("./commands/lessons.ts"),
    },
    check: { summary: "run a lesson's checks once", load: () => import("./commands/check.ts") },
    hint: {
      summary: "the next hint for the check that fails",
      load: () => import("./commands/hint.ts"),
    },
    solution: {
      summary: "what is missing from your code to the solution",
      load: () => import("./commands/solution.ts"),
    },
    diff: {
      summary: "what a lesson adds, or the difference of two stages",
      load: () => import("./commands/diff.ts"),
    },
    reset: {
      summary: "start a lesson again; what you had is kept",
      load: () => import("./commands/reset.ts"),
    },
    crowd: {
      summary: "a crowd of made-up people for your server",
      load: () => import("./commands/crowd.ts"),
    },
    classroom: {
      summary: "for instructors: a board that shows how the room gets on",
      load: () => import("./commands/classroom.ts"),
    },
    doctor: { summary: "is this machine ready?", load: () => import("./commands/doctor.ts") },
    venue: {
      summary: "pack it all for a room without internet",
      load: () => import("./commands/venue.ts"),
    },
    start: {
      summary: "run the finished chat server, and the chat page",
      load: () => import("./commands/start.ts"),
    },
    test: {
      summary: "prove every stage: build, type check, test and lint",
      load: () => import("./commands/test.ts"),
    },
    prove: {
      summary: "for authors: is this lesson right?",
      load: () => import("./commands/prove.ts"),
    },
    picture: {
      summary: "for maintainers: record the README's picture",
      load: () => import("./commands/picture.ts"),
    },
    bench: {
      summary: "for maintainers: how fast is a verdict?",
      load: () => import("./commands/bench.ts"),
    },
  };

/** The options that every command takes. */
const commonOptions = {
  help: { type: "boolean", short: "h" },
  lang: { type: "string" },
} as const;

/** Runs the command that the arguments name, and sets the exit status. */
export async function main([name = "help", ...rest]: string[]): Promise<void> {
  endWithParent();
  // Whoever pipes into `head` wants no more: that is no error.
  process.stdout.on("error", ({ code }: NodeJS.ErrnoException) => {
    if (code === "EPIPE") process.exit(0);
  });
  try {
    setLanguage(usualLanguage());
    process.exitCode = await run(name, rest);
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
    console.error(error.message);
    process.exitCode = error.exitCode;
  }
}

async function run(name: string, rest: string[]): Promise<number> {
  if (name === "help") return showCommands();
  const entry = commands[name];
  if (!entry) {
    const nearest = closestMatch(name, Object.keys(commands));
    throw new ExpectedError(say`There is no command "${name}". Did you mean npm run ${nearest}?`);
  }
  const { command } = await entry.load();
  const options = { ...commonOptions, ...command.options };
  const given = withOptionsKeptByNpm(rest, options);
  const { positionals, values } = parse(name, command, given, options);
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
  keepLanguage(wish);
}

/**
 * Ends this process when the one that started it, npm or a shell, is gone: killed in a way that let
 * it tell nobody. What was started from here ends with it (processes/nanny.mjs).
 */
function endWithParent(): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.exit(1);
  }, 500).unref();
}

function parse(
  name: string,
  { usage }: Command,
  args: string[],
  options: NonNullable<ParseArgsConfig["options"]>,
) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new ExpectedError(
      say`${complaint(error as Error)}. It goes like this: npm run ${name} ${translated(usage)}\nMore: npm run ${name} -- --help`,
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

function showCommands(): number {
  console.log("npm run …");
  for (const [name, { summary }] of Object.entries(commands)) {
    console.log(`  ${name.padEnd(10)}${translated(summary)}`);
  }
  console.log(say`\nMore about one: npm run lesson -- --help`);
  return 0;
}
