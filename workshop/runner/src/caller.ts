import type { Terminal } from "./terminal/screen.ts";

/** Who called a command: a shell, or in a test what stands in for one. */
export type Caller = {
  terminal: Terminal;
  env: NodeJS.ProcessEnv;
  /** The folder in which the command was typed. */
  folder: string;
  /** Prints a line of the command's results. */
  print(text?: string): void;
  /** Prints a line that is not one of the results. */
  warn(text: string): void;
  /** Calls back when the command should end early, as at Ctrl-C. @returns a function that unsubscribes */
  onInterrupt(end: () => void): () => void;
};

/** The shell, or npm, that started this process. */
export function shell(): Caller {
  const { stdin: input, stdout: output, env } = process;
  return {
    terminal: { input, output },
    env,
    folder: env.INIT_CWD ?? process.cwd(), // npm runs its scripts in the repository
    print: (text = "") => console.log(text),
    warn: (text) => console.error(text),
    onInterrupt(end) {
      const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
      for (const signal of signals) process.on(signal, end);
      return () => {
        for (const signal of signals) process.off(signal, end);
      };
    },
  };
}
