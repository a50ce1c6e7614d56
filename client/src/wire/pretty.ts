/** A token of JSON, and its kind. */
export type Token = { kind: "key" | "string" | "number" | "word" | "mark"; text: string };

const longest = 20_000; // characters; formatted, a frame can be a thousand times as long

/** Formats JSON and splits it into tokens; undefined if a text is not JSON, or too long. */
export function prettyTokens(text: string): Token[] | undefined {
  const pretty = layOut(text);
  if (pretty === undefined || pretty.length > longest) return undefined;
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

function layOut(text: string): string | undefined {
  try {
    return JSON.stringify(JSON.parse(text), undefined, 2);
  } catch {
    return undefined; // not JSON, or nested deeper than the stack
  }
}
