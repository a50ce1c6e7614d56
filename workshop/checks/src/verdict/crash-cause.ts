import { type Said, say } from "@chatterbox/words/say";

/** What people's programs say when they crash, and what that means. */
const causes: readonly [pattern: RegExp, cause: () => Said][] = [
  [
    /SyntaxError: .*(?:JSON|Unexpected (?:token|end))[\s\S]*JSON\.parse/,
    () =>
      say`JSON.parse throws at what is not JSON, and nothing catches it: try { … } catch { … }.`,
  ],
  [
    /"callback" argument must be of type function/,
    () =>
      say`setTimeout was given the result of a call. It wants a function: setTimeout(() => …, delay).`,
  ],
  [
    /Cannot (?:read properties of|destructure property) .*(?:null|undefined)/,
    () => say`Something is null or undefined where an object was expected: look at it first.`,
  ],
  [
    /Unhandled 'error' event/,
    () => say`An "error" event came that nobody listens to, and that ends Node.`,
  ],
  [
    /ReferenceError: (\S+) is not defined/,
    () => say`A name is used that nothing has: a typing mistake?`,
  ],
  [/heap out of memory/, () => say`The memory is full: something is kept for ever.`],
];

/**
 * The likely cause of a crash.
 * @param output what the program wrote
 * @returns a sentence, or undefined if it says nothing that is known
 */
export function crashCause(output: string): Said | undefined {
  return causes.find(([pattern]) => pattern.test(output))?.[1]();
}
