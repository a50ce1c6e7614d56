import { korean as attendee } from "@chatterbox/attendee/korean";
import { korean as checks } from "@chatterbox/checks/korean";
import { korean as stages } from "@chatterbox/stages/korean";

const ko: Record<string, string> = { ...stages, ...checks, ...attendee };

/** The sentences of the runner's screen that pages show, as patterns, and their keys in the catalogue. */
const sentences: [pattern: RegExp, key: string][] = [
  [/Lesson (\d+): (.+?)(?= {2})/, "Lesson {1}: {2}"],
  [/(\d+) of (\d+)$/, "{1} of {2}"],
  [/All (\d+) checks pass: lesson (\d+) is done\./, "All {1} checks pass: lesson {2} is done."],
  [/Next: (\w), or (npm run lesson \d) \((.+?)\)\./, "Next: {1}, or {2} ({3})."],
];

/** A block of a page that shows the runner's screen, as it looks in Korean; any other as it is. */
export function screenInKorean(block: string): string {
  return block.includes("✓ ") ? block.split("\n").map(lineInKorean).join("\n") : block;
}

function lineInKorean(line: string): string {
  const title = line.replace(/^ *✓ /, "");
  if (ko[title] !== undefined) return line.replace(title, () => korean(title));
  return sentences.reduce(
    (left, [pattern, key]) =>
      left.replace(pattern, (_whole, ...values: string[]) =>
        korean(key).replace(/\{(\d)\}/g, (_, number) => korean(values[Number(number) - 1] ?? "")),
      ),
    line,
  );
}

function korean(text: string): string {
  return ko[text] ?? text;
}
