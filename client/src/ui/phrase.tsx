/** A sentence of the catalogue, with text between `backticks` as code. */
export function Phrase({ text }: { text: string }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a fixed sentence never move
  return text.split("`").map((part, at) => (at % 2 ? <code key={at}>{part}</code> : part));
}
