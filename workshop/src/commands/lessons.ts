import colors from "picocolors";
import type { Command } from "../cli.ts";
import { nextStep, readProgress } from "../progress.ts";
import { progressBar } from "../report/progress-bar.ts";
import { steps } from "../stages.ts";

export const command: Command = {
  usage: "",
  help: "Shows all lessons, what is done, and where you left off.",
  async run() {
    const all = await Promise.all(steps.map((step) => readProgress(step)));
    const done = all.filter(({ doneAt }) => doneAt !== undefined).length;
    console.log(
      `\n  ${progressBar(done, steps.length)}  ${done} of ${steps.length} lessons done\n`,
    );
    steps.forEach((step, index) => {
      const { at, doneAt, passed, total } = all[index] ?? {};
      const sign = doneAt ? colors.green("✓") : at ? colors.yellow("…") : " ";
      const state = doneAt ? "done" : at ? `${passed} of ${total} checks pass` : "";
      const title = `${step.number}  ${step.title.padEnd(12)}`;
      console.log(`  ${sign} ${colors.bold(title)}  ${step.idea.padEnd(58)}  ${colors.dim(state)}`);
    });
    console.log(
      done === steps.length
        ? `\n  All done. The finished server runs with ${colors.bold("npm start")}.\n`
        : `\n  Go on: ${colors.bold(`npm run lesson ${(await nextStep()).number}`)}\n`,
    );
    return 0;
  },
};
