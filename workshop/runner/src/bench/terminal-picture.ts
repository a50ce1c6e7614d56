import { columnsOf } from "@chatterbox/words/terminal";
import Anser from "anser";

const line = { height: 19, width: 8.43, padding: 18 };
const background = "#0d1117";
const foreground = "#e6edf3";
/** The terminal's colours as GitHub's dark theme has them; the rest as the terminal says. */
const palette: Record<string, string> = {
  "187, 0, 0": "#ff7b72",
  "0, 187, 0": "#7ee787",
  "187, 187, 0": "#e3b341",
  "0, 187, 187": "#76e3ea",
};

/** Where a text may be part of a table, as it stands behind two spaces. */
const afterGap = /(?<= {2})(?=\S)/;

/**
 * Draws what a terminal shows as an SVG picture.
 * @param screen the lines with their escape sequences, as `tmux capture-pane -e` prints them
 * @param columns how wide the terminal is
 */
export function renderTerminalPicture(screen: string, columns: number): string {
  const lines = screen.replace(/\s+$/, "").split("\n");
  const width = Math.ceil(columns * line.width + 2 * line.padding);
  const height = lines.length * line.height + 2 * line.padding;
  // Colours may go on from line to line, so all is read as one text.
  const spans = Anser.ansiToJson(lines.join("\n"), { remove_empty: true });
  const rows: string[][] = [[]];
  let before = ""; // what stands in the row already
  for (const { content, fg, decorations } of spans) {
    content.split("\n").forEach((part, index) => {
      if (index > 0) {
        rows.push([]);
        before = "";
      }
      for (const text of part.split(afterGap).filter((text) => text !== "")) {
        rows.at(-1)?.push(span(text, before, fg, decorations));
        before += text;
      }
    });
  }
  const texts = rows.map((parts, index) => {
    const y = line.padding + (index + 0.75) * line.height;
    return `<text y="${y}">${parts.join("")}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<title>${"A lesson in the terminal"}</title>
<rect width="100%" height="100%" rx="8" fill="${background}"/>
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, monospace" font-size="14" fill="${foreground}" style="white-space: pre">
${texts.join("\n")}
</g>
</svg>
`;
}

/**
 * @param before what stands before it in the row. In a browser a letter that takes two columns is seldom
 *   as wide as that, so what may be part of a table is put to where its column begins
 */
function span(text: string, before: string, colour: string | null, decorations: string[]): string {
  const x = (line.padding + columnsOf(before) * line.width).toFixed(1);
  const style = [
    before === "" || before.endsWith("  ") ? ` x="${x}"` : "",
    colour ? ` fill="${palette[colour] ?? `rgb(${colour})`}"` : "",
    decorations.includes("bold") ? ' font-weight="bold"' : "",
    decorations.includes("dim") ? ' opacity="0.6"' : "",
  ].join("");
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return `<tspan xml:space="preserve"${style}>${escaped}</tspan>`;
}
