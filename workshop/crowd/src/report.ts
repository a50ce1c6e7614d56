import { relevantLines, renderOutput } from "@chatterbox/checks/rendering/failure";
import { say } from "@chatterbox/words/say";
import { cut, linesOf, padded } from "@chatterbox/words/terminal";
import colors from "picocolors";
import { faultsFound, notesOf, type ServerEnd, serverEnd } from "./faults.ts";
import { figures, isFlawless, summary } from "./figures.ts";
import type { Size } from "./plan.ts";
import type { Outcome } from "./run.ts";
import type { Destination } from "./server.ts";

/** The width of a figure's name, in columns. */
const rowName = 10;

/** How much of the end of a server's output to show, in characters. */
const outputLimit = 4000;

/** What precedes a text, and its width in columns: the later lines are indented by it. */
type Head = { text: string; columns: number };

const bad: Head = { text: `${colors.red("✗")} `, columns: 2 };
const worth: Head = { text: `${colors.yellow("!")} `, columns: 2 };
const none: Head = { text: "  ", columns: 2 };

/**
 * The lines of the report: the summary, what went wrong, and the figures.
 * @param width columns at most
 */
export function crowdReport(
  size: Size,
  { lesson }: Destination,
  outcome: Outcome,
  width: number,
): string[] {
  const sign = isFlawless(outcome) ? colors.green("✓") : colors.red("✗");
  const head = { text: `${sign} `, columns: 2 };
  return [
    ...hanging(head, colors.bold(summary(size, lesson, outcome)), 2, width),
    "",
    ...serverLines(serverEnd(outcome), width),
    ...faultsFound(outcome, lesson).flatMap(({ text, example }) => [
      ...hanging(bad, `${text} ${colors.dim(example)}`, 4, width),
      "",
    ]),
    ...notesOf(outcome).flatMap((note) => [...hanging(worth, note, 4, width), ""]),
    ...figures(lesson, outcome).flatMap(([name, text]) =>
      hanging({ text: colors.dim(padded(name, rowName)), columns: rowName }, text, 4, width),
    ),
  ];
}

function serverLines(end: ServerEnd | undefined, width: number): string[] {
  if (!end) return [];
  const output = renderOutput(relevantLines(end.output.slice(-outputLimit)), width - 4);
  const quote = (text: string) => `      ${colors.dim(`│ ${cut(text, width - 10)}`)}`;
  return [
    ...hanging(bad, end.how, 4, width),
    ...(end.unsettled.length > 0 ? [`      ${say`It never handled:`}`] : []),
    ...end.unsettled.map(quote),
    ...(output.length > 0 ? [`      ${say`Its last output:`}`] : []),
    ...output.map((line) => `      ${line}`),
    ...(end.cause
      ? hanging(none, `${colors.yellow(say`Likely cause:`)} ${end.cause}`, 4, width)
      : []),
    "",
  ];
}

/** The object that --json prints: times in milliseconds, memory in bytes. */
export function crowdSummary(
  { people, rate, seed }: Size,
  { target, lesson }: Destination,
  outcome: Outcome,
) {
  const { account, crash, memory, lag } = outcome;
  const faults = Object.entries(account.faults).map(([kind, { example, ...fault }]) => {
    const words = example?.message === undefined ? undefined : outcome.wordsOf(example.message);
    return [kind, { ...fault, example: example ? { ...example, words } : null }];
  });
  return {
    ok: isFlawless(outcome),
    verdict: summary({ people }, lesson, outcome),
    target,
    lesson,
    people,
    seconds: Math.round(outcome.seconds * 10) / 10,
    rate,
    seed,
    ...account,
    latency: account.latency ?? null,
    faults: Object.fromEntries(faults),
    memory: memory ?? null,
    crash: crash ?? null,
    lag,
  };
}

/**
 * Wraps a text with a hanging indent.
 * @param margin columns on the left
 * @param width columns at most
 */
function hanging(head: Head, text: string, margin: number, width: number): string[] {
  const indent = margin + head.columns;
  const lines = linesOf(text, Math.max(20, width - indent - 1));
  return lines.map((line, index) =>
    index === 0 ? " ".repeat(margin) + head.text + line : " ".repeat(indent) + line,
  );
}
