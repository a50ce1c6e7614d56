/** A JSON frame with one field per line; any other text unchanged. */
export function spreadOut(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

/** A frame in one line that wraps well: field names without quotes, a space after each comma. */
export function summarise(text: string): string {
  if (!text.startsWith("{")) return text;
  return text.replace(/"(\w+)":/g, "$1: ").replace(/(["}\d]),/g, "$1, ");
}
