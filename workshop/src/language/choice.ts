import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { languageFile } from "../playground.ts";
import { isLanguage, type Language, setLanguage } from "./language.ts";

/** Speaks another language from now on, and in later commands too if that can be written down. */
export function keepLanguage(next: Language): void {
  setLanguage(next);
  try {
    mkdirSync(dirname(languageFile()), { recursive: true });
    writeFileSync(languageFile(), `${next}\n`);
  } catch {
    // The disk is full, or for reading alone: it is spoken all the same.
  }
}

/** The language that was kept last, or else the environment's. */
export function usualLanguage(): Language {
  try {
    const kept = readFileSync(languageFile(), "utf8").trim();
    if (isLanguage(kept)) return kept;
  } catch {
    // None was kept.
  }
  return environmentLanguage(process.env, Intl.DateTimeFormat().resolvedOptions().locale);
}

/**
 * The language that an environment asks for, as POSIX has it: the first of LC_ALL, LC_MESSAGES and LANG
 * that is not empty (The Open Group Base Specifications, 8.2). Where none is, the system's.
 * @param system a BCP 47 tag
 */
export function environmentLanguage(env: NodeJS.ProcessEnv, system: string): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || system;
  const tag = locale.toLowerCase().split(/[-_.@]/)[0] ?? "";
  return isLanguage(tag) ? tag : "en";
}
