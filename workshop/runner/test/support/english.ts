export const hangul = /\p{Script=Hangul}/u;

/** What is the same in every language: commands with their options, code, JSON, and quotes. */
const code = [
  /npm (?:--\S+ )*(?:run (?:--silent )?[a-z]+|start|test|install)(?: (?:--?\S*|\d+|server|…|"[^"]*"))*/g,
  /\{.*\}/g,
  /^for \(.*$/gm,
  /(?:[a-z]+, )+[a-z]+(?=\p{Script=Hangul})/gu, // the names of fields
  /"[^"]*"|“[^”]*”|`[^`]*`/g,
  /^ *(?:│|@@|[-+]{1,3} ).*$/gm, // a server's own words, and differences
];

/** English prose in a text: three words in a row, outside commands and code. */
export function englishIn(text: string): string[] {
  const rest = code.reduce((left, pattern) => left.replace(pattern, "·"), text);
  return rest.match(/(?<![\w./-])[A-Za-z']+(?:,? [A-Za-z']+){2,}(?![\w./-])/g) ?? [];
}
