import { crowdProgress, isFlawless } from "@chatterbox/crowd/figures";
import { abilitiesAfter, crowdSize, type Size } from "@chatterbox/crowd/plan";
import { crowdReport, crowdSummary } from "@chatterbox/crowd/report";
import { type Outcome, type Progress, runCrowd } from "@chatterbox/crowd/run";
import { type Destination, findDestination, type Wish } from "@chatterbox/crowd/server";
import { ExpectedError } from "@chatterbox/words/expected-error";
import { setLanguage } from "@chatterbox/words/language";
import { type Said, say } from "@chatterbox/words/say";
import { StatusLine } from "@chatterbox/words/terminal";
import colors from "picocolors";
import type { Caller } from "../caller.ts";
import type { Command } from "./command.ts";

/** How often progress is printed without a terminal, in seconds. */
const lineEvery = 5;

export const command: Command = {
  usage: "[people] [-- --lesson 3] [-- --seconds 20] [-- --rate 2] [-- --url URL]",
  help: `Sends a crowd of simulated people, 30 by default, to your server. They join, talk, schedule
messages, look for strangers, leave, vanish and send invalid messages, as far as your lesson covers it.
The report then says what happened to their messages and your server. Ctrl-C ends it early.
  -- --lesson 3       to your copy of lesson 3; by default the lesson you worked on last
  -- --url http://localhost:8000
                      to a server that is already running on this machine;
                      --lesson says what it can do
  -- --stage server   to a stage of the workshop
  -- --seconds 20     how long they act: 1 to 120
  -- --rate 2         each person's actions per second on average: 0.1 to 10
  -- --seed 7         the same people with the same intentions as in an earlier run
  -- --json           prints one JSON object (npm run --silent crowd … prints nothing else)
At most 200 people. Exit status 0: all went well; 1: the server crashed, or a message was lost,
repeated, misdelivered or not answered; 2: there was nothing to do.`,
  options: {
    lesson: { type: "string" },
    seconds: { type: "string" },
    rate: { type: "string" },
    url: { type: "string" },
    stage: { type: "string" },
    seed: { type: "string" },
    json: { type: "boolean" },
  },
  async run({ positionals, values }, caller) {
    const quiet = values.json === true;
    if (quiet) setLanguage("en"); // a program reads it
    if (Object.values(values).includes("true")) throw keptByNpm(); // from `--lesson 3` without the "--"
    const size = crowdSize(positionals, values as Record<string, string>, Math.random());
    const destination = await findDestination(values as Wish);
    if (!quiet) caller.print(`\n  ${colors.dim(heading(size, destination))}\n`);
    const outcome = await send(size, destination, quiet, caller);
    if (quiet) caller.print(JSON.stringify(crowdSummary(size, destination, outcome)));
    else {
      const width = caller.terminal.output.columns ?? 100;
      caller.print(`${crowdReport(size, destination, outcome, width).join("\n")}\n`);
    }
    return isFlawless(outcome) ? 0 : 1;
  },
};

function keptByNpm(): ExpectedError {
  return new ExpectedError(
    say`npm took an option for itself. Put options after --, as in: npm run crowd 30 -- --lesson 3`,
  );
}

function heading({ people, seconds, rate, seed }: Size, { target, lesson }: Destination): Said {
  const often = rate === 1 ? say`1 action a second each` : say`${rate} actions a second each`;
  return say`${people} people to ${target}, lesson ${lesson} · ${seconds} s · ${often} · seed ${seed}`;
}

async function send(
  size: Size,
  destination: Destination,
  quiet: boolean,
  caller: Caller,
): Promise<Outcome> {
  const interruption = new AbortController();
  const server = await destination.open();
  const ignoreInterrupts = caller.onInterrupt(() => interruption.abort());
  const line = progressLine(size, quiet, caller);
  try {
    const plan = { ...size, abilities: abilitiesAfter(destination.lesson) };
    return await runCrowd(plan, server, interruption.signal, line.show);
  } finally {
    line.clear();
    ignoreInterrupts();
    await server.process?.stop();
  }
}

/** One line that is overwritten in a terminal; elsewhere, a line every few seconds. */
function progressLine({ seconds }: Size, quiet: boolean, { terminal, print }: Caller) {
  const { isTTY } = terminal.output;
  const line = new StatusLine(terminal.output);
  let next = lineEvery;
  const show = (progress: Progress) => {
    if (quiet) return;
    const text = crowdProgress(progress, seconds);
    line.show(text);
    if (!isTTY && progress.seconds >= next) {
      next += lineEvery;
      print(`  ${text}`);
    }
  };
  const clear = () => {
    line.clear();
    if (next > lineEvery) print(); // lines were printed
  };
  return { show, clear };
}
