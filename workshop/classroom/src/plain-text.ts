/**
 * Characters that don't belong in a line of text: control characters, unpaired surrogates, private use,
 * line separators, invisible ones and those that change the direction of writing (Unicode's "Cf"; a
 * joiner between emoji stays), and letters that look blank (Hangul fillers, the empty Braille pattern).
 */
const unwanted =
  /\u200D(?!\p{Extended_Pictographic})|(?!\u200D)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u115F\u1160\u3164\uFFA0\u2800]/gu;

/** The same for text of several lines: line feeds and tabs stay. */
const unwantedInLines = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;

/** More combining marks on one letter than any language uses: they would cover the lines above. */
const piled = /(\p{M}{3})\p{M}+/gu;

/** A line of text that is safe to show. @param limit characters at most; the rest is cut off */
export function plainLine(text: string, limit: number): string {
  const line = text.slice(0, 4 * limit).replace(/[\s\p{Zs}]+/gu, " ");
  return wellFormed(line.replace(unwanted, "").slice(0, limit));
}

/** Text of several lines that is safe to show. @param limit characters at most */
export function plainLines(text: string, limit: number): string {
  return wellFormed(text.slice(0, limit).replaceAll("\r\n", "\n").replace(unwantedInLines, ""));
}

/** A nickname: the text, cleaned and cut to `limit` characters as people count them. */
export function nickname(text: string, limit: number): string {
  const line = plainLine(text, 10 * limit)
    .normalize("NFC")
    .replace(piled, "$1")
    .trim();
  const letters = [...new Intl.Segmenter().segment(line)].map(({ segment }) => segment);
  return letters.slice(0, limit).join("").trim();
}

/** Drops the half of a character that a cut left behind. */
function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, "");
}
