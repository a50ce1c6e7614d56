import { nextStep, readProgress } from "@chatterbox/attendee/progress";
import { steps } from "@chatterbox/stages/stages";
import { say, translated } from "@chatterbox/words/say";
import { columnsOf, padded, progressBar } from "@chatterbox/words/terminal";
import colors from "picocolors";
import type { Command } from "./command.ts";

export const command: Command = {
  usage: "",
  help: "Lists the lessons, which ones are done, and where you left off.",
  async run(_arguments, { print }) {
    const all = await Promise.all(steps.map((step) => readProgress(step)));
    const done = all.filter(({ doneAt }) => doneAt !== undefined).length;
    print(
      `\n  ${progressBar(done, steps.length)}  ${say`${done} of ${steps.length} lessons done`}\n`,
    );
    const [titles, ideas] = [
      widest(steps.map(({ title }) => title)),
      widest(steps.map(({ idea }) => idea)),
    ];
    steps.forEach((step, index) => {
      const { at, doneAt, passed, total } = all[index] ?? {};
      const sign = doneAt ? colors.green("✓") : at ? colors.yellow("…") : " ";
      const counts = total ? say`${passed} of ${total} checks pass` : say`started`;
      const state = doneAt ? say`done` : at ? counts : "";
      const title = `${step.number}  ${padded(translated(step.title), titles)}`;
      const idea = translated(step.idea);
      const end = state && `${padded("", ideas - columnsOf(idea))}  ${colors.dim(state)}`;
      print(`  ${sign} ${colors.bold(title)}  ${idea}${end}`);
    });
    print(
      done === steps.length
        ? `\n  ${say`All done. Run the finished server with ${colors.bold("npm start")}.`}\n`
        : `\n  ${say`Continue with: ${colors.bold(`npm run lesson ${(await nextStep()).number}`)}`}\n`,
    );
    return 0;
  },
};

/** The columns that the widest of some texts takes. */
function widest(texts: string[]): number {
  return Math.max(...texts.map((text) => columnsOf(translated(text))));
}
