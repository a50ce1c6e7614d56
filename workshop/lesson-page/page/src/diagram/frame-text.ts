/** Leaves the first four letters of every UUID (RFC 9562): there are never many to tell apart. */
export function shortenIds(text: string): string {
  return text.replace(
    /\b([0-9a-f]{4})[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi,
    "$1…",
  );
}

/** A frame with each field on a line of its own, if it is JSON; else as it is. */
export function spreadOut(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

/** A frame in a line that breaks well: the names of fields without quotes, a space after each comma. */
export function summarise(text: string): string {
  if (!text.startsWith("{")) return text;
  return text.replace(/"(\w+)":/g, "$1: ").replace(/(["}\d]),/g, "$1, ");
}
