import { join } from "node:path";
import { attempt, requireCopy } from "@chatterbox/attendee/attempt";
import { hintsShown } from "@chatterbox/attendee/hints";
import { copyFile } from "@chatterbox/attendee/playground";
import { checksFor, replacedChecks, type StepCheck } from "@chatterbox/checks/catalogue";
import type { Result, Target } from "@chatterbox/checks/check-runner";
import { runChecks } from "@chatterbox/checks/run";
import { isUnknownCommand, runCommand } from "@chatterbox/checks/servers/command";
import { findAddress } from "@chatterbox/checks/servers/server-address";
import { waitUntilListening } from "@chatterbox/checks/servers/server-process";
import { runOnce } from "@chatterbox/checks/servers/warm";
import { startTitle } from "@chatterbox/checks/start";
import { renderCheckList } from "@chatterbox/checks/verdict/check-list";
import { renderFailure } from "@chatterbox/checks/verdict/failure";
import { shown } from "@chatterbox/stages/repository";
import { findStage, findStep, levelOf, type Step, serverFile } from "@chatterbox/stages/stages";
import { ExpectedError } from "@chatterbox/words/expected-error";
import { setLanguage } from "@chatterbox/words/language";
import { say, translated } from "@chatterbox/words/say";
import getPort from "get-port";
import colors from "picocolors";
import type { Command } from "./command.ts";
import { ownStepArgument } from "./step-argument.ts";

export const command: Command = {
  usage: "[lesson] [-- --url URL | --cmd COMMAND | --stage STAGE] [--json]",
  help: `Runs the checks of a lesson once.
  -- --url http://localhost:8000   against a server that runs already
  -- --cmd "python3 server.py"     against a server to start, with PORT set, in this folder
  -- --stage server                against a stage of the workshop
  -- --json                        prints one JSON object (npm run --silent check … for nothing else)
Exit status 0: all passed; 1: a check failed; 2: there was nothing to check.`,
  options: {
    url: { type: "string" },
    cmd: { type: "string" },
    stage: { type: "string" },
    json: { type: "boolean" },
  },
  async run({ positionals, values }) {
    if (values.json) setLanguage("en"); // a program reads it
    const step = await ownStepArgument(positionals);
    const subject = await findSubject(step, values as Values);
    if (!values.json)
      console.log(`\n  ${colors.dim(say`${subject.target}, lesson ${step.number}`)}\n`);
    const results = await subject.check();
    const failed = results.filter(({ ok }) => !ok);
    if (values.json) console.log(JSON.stringify(summary(step, subject, results)));
    else await print(step, subject, results, failed[0]);
    return failed.length === 0 ? 0 : 1;
  },
};

type Values = { url?: string; cmd?: string; stage?: string };

/** What is checked, in words and in deed. */
type Subject = {
  target: string;
  checks: StepCheck[];
  /** Checks that the subject has outgrown. */
  replaced: StepCheck[];
  check(): Promise<Result[]>;
};

async function findSubject(step: Step, { url, cmd, stage }: Values): Promise<Subject> {
  if ([url, cmd, stage].filter((value) => value !== undefined).length > 1) {
    throw new ExpectedError(
      say`One of --url, --cmd and --stage, please: there is one server to check.`,
    );
  }
  if (url !== undefined) return subject(step, url, { address: await findAddress(url) });
  if (cmd !== undefined) return subject(step, cmd, findCommand(cmd));
  if (stage !== undefined) {
    const { folder, name } = findStage(stage);
    const start = async () => runOnce({ file: join(folder, serverFile), port: await getPort() });
    return subject(step, name, { start }, levelOf(findStage(stage)) - 1);
  }
  await requireCopy(step);
  const check = async () => {
    const { results, unsaved } = await attempt(step);
    if (unsaved) console.error(unsaved);
    return results;
  };
  const target = shown(copyFile(step));
  return { target, checks: checksFor(step), replaced: replacedChecks(step, step.number), check };
}

function subject(step: Step, target: string, how: Target, reached?: number): Subject {
  const checks = checksFor(step, reached);
  const replaced = replacedChecks(step, reached ?? step.number);
  return { target, checks, replaced, check: () => runChecks(checks, how) };
}

/** How long a shell may take to find out that there is no such command, in milliseconds. */
const shellLimit = 2000;

/** @returns what starts the command; that throws an ExpectedError if there is no such command */
function findCommand(command: string): Target {
  if (command.trim() === "") throw new ExpectedError(say`Which command? --cmd "python3 server.py"`);
  // npm runs its scripts in the repository; INIT_CWD is where the caller is.
  const folder = process.env.INIT_CWD ?? process.cwd();
  const start = async () => {
    const server = await runCommand(command, await getPort(), folder);
    await Promise.race([server.ended, waitUntilListening(server, shellLimit)]);
    if (server.hasEnded && isUnknownCommand((await server.ended).code, server.output)) {
      const name = command.split(" ")[0];
      throw new ExpectedError(say`There is no command "${name}": ${server.output.trim()}`);
    }
    return server;
  };
  return { start };
}

/** The object that --json prints. */
function summary(step: Step, { target }: Subject, results: Result[]) {
  return {
    lesson: step.number,
    target,
    passed: results.filter(({ ok }) => ok).length,
    failed: results.filter(({ ok }) => !ok).length,
    checks: results.map(({ hints: _, crashed: __, output, ...result }) => ({
      ...result,
      output: output ?? null,
    })),
  };
}

async function print(
  step: Step,
  { checks, replaced }: Subject,
  results: Result[],
  failure: Result | undefined,
): Promise<void> {
  console.log(renderCheckList(step, checks, results).join("\n"));
  for (const { title, replacedBy } of replaced) {
    const { number } = findStep(replacedBy ?? "");
    console.log(colors.dim(`    – ${say`${translated(title)}: replaced in lesson ${number}`}`));
  }
  const width = process.stdout.columns ?? 100;
  if (failure) {
    const lines = renderFailure(failure, await hintsShown(step, failure), width);
    console.log(`\n${lines.join("\n")}`);
  }
  const passed = results.filter(({ ok }) => ok).length;
  const started = results[0]?.title === startTitle ? 1 : 0;
  const missing = checks.length + started - results.length;
  const failed = results.length - passed;
  const counts =
    missing > 0 && failure
      ? say`${passed} passed, ${failed} failed, ${missing} not run`
      : say`${passed} passed, ${failed} failed`;
  console.log(`\n  ${counts}\n`);
}
