const segments = new Intl.Segmenter();
const mostLarge = 3;

/** Whether a text is one to three emoji and nothing else, which are drawn large. */
export function isEmojiOnly(text: string): boolean {
  const trimmed = text.trim();
  if (!trimmed || trimmed.length > 60) return false; // a family of four takes 25 code units
  const letters = [...segments.segment(trimmed)]
    .map(({ segment }) => segment)
    .filter((letter) => letter.trim() !== "");
  return letters.length <= mostLarge && letters.every(isEmoji);
}

function isEmoji(letter: string): boolean {
  return /^(\p{Emoji_Presentation}|\p{Emoji}\p{Emoji_Modifier}?\uFE0F|\p{Emoji_Modifier_Base}\p{Emoji_Modifier}|\p{RI}\p{RI})/u.test(
    letter,
  );
}
