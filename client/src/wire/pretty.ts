/** A piece of JSON, and what it is. */
export type Token = { kind: "key" | "string" | "number" | "word" | "mark"; text: string };

/** JSON over several lines, split for colouring; undefined if a text is no JSON. */
export function prettyTokens(text: string): Token[] | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const pretty = JSON.stringify(value, undefined, 2);
  const pattern = /("(?:[^"\\]|\\.)*")(\s*:)?|(-?\d[\d.eE+-]*)|(true|false|null)|([\s{}[\],]+)/g;
  return [...pretty.matchAll(pattern)].flatMap(([whole, string, colon, number, word]): Token[] => {
    if (string && colon)
      return [
        { kind: "key", text: string },
        { kind: "mark", text: colon },
      ];
    if (string) return [{ kind: "string", text: string }];
    if (number) return [{ kind: "number", text: number }];
    return [{ kind: word ? "word" : "mark", text: whole }];
  });
}
