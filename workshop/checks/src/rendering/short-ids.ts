/** Shortens every UUID (RFC 9562) to its first four digits: there are never many to tell apart. */
export function shortenIds(text: string): string {
  return text.replace(
    /\b([0-9a-f]{4})[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi,
    "$1…",
  );
}
