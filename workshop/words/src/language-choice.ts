import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { isLanguage, type Language, setLanguage } from "./language.ts";

/**
 * Switches to another language, and saves the choice for later commands.
 * @param file where the choice is kept
 */
export function keepLanguage(next: Language, file: string): void {
  setLanguage(next);
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${next}\n`);
  } catch {
    // The disk is full or read-only: this process still speaks it.
  }
}

/**
 * The language that was chosen last, or the environment's.
 * @param file where the choice is kept
 */
export function preferredLanguage(file: string, env = process.env): Language {
  try {
    const kept = readFileSync(file, "utf8").trim();
    if (isLanguage(kept)) return kept;
  } catch {
    // Nothing was chosen.
  }
  return environmentLanguage(env, Intl.DateTimeFormat().resolvedOptions().locale);
}

/**
 * The environment's language as POSIX defines it: the first of LC_ALL, LC_MESSAGES and LANG that is not
 * empty (The Open Group Base Specifications, 8.2); otherwise the system's.
 * @param system a BCP 47 tag
 */
export function environmentLanguage(env: NodeJS.ProcessEnv, system: string): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || system;
  const tag = locale.toLowerCase().split(/[-_.@]/)[0] ?? "";
  return isLanguage(tag) ? tag : "en";
}
