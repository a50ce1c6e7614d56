import { type Said, say } from "@chatterbox/words/say";

/** What crashing programs print, and what it means. */
const causes: readonly [pattern: RegExp, cause: () => Said][] = [
  [
    /SyntaxError: .*(?:JSON|Unexpected (?:token|end))[\s\S]*JSON\.parse/,
    () =>
      say`JSON.parse throws on anything that is not JSON, and nothing catches it: try { … } catch { … }.`,
  ],
  [
    /"callback" argument must be of type function/,
    () =>
      say`setTimeout got the result of a call, but needs a function: setTimeout(() => …, delay).`,
  ],
  [
    /Cannot (?:read properties of|destructure property) .*(?:null|undefined)/,
    () => say`Something is null or undefined where an object was expected: check it first.`,
  ],
  [/Unhandled 'error' event/, () => say`An "error" event had no listener, so Node exited.`],
  [
    /ReferenceError: (\S+) is not defined/,
    () => say`The code uses a name that doesn't exist: a typo?`,
  ],
  [/heap out of memory/, () => say`Node ran out of memory: something keeps growing.`],
];

/**
 * The likely cause of a crash.
 * @param output what the program wrote
 * @returns a sentence; undefined for an unknown crash
 */
export function crashCause(output: string): Said | undefined {
  return causes.find(([pattern]) => pattern.test(output))?.[1]();
}
