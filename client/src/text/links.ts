import { tokenize } from "linkifyjs";

export type Part = { text: string; href?: string };

/** Splits a text into plain parts and links; only web and mail addresses become links. */
export function splitLinks(text: string): Part[] {
  const parts: Part[] = [];
  let plain = "";
  for (const token of tokenize(text)) {
    const href = token.isLink ? token.toHref("https") : "";
    if (!/^(https?:\/\/|mailto:)/i.test(href)) {
      plain += token.toString();
      continue;
    }
    if (plain) parts.push({ text: plain });
    plain = "";
    parts.push({ text: token.toString(), href });
  }
  if (plain) parts.push({ text: plain });
  return parts;
}
