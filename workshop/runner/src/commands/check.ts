import { join } from "node:path";
import { attempt, requireCopy } from "@chatterbox/attendee/attempt";
import { hintsShown } from "@chatterbox/attendee/hints";
import { copyFile } from "@chatterbox/attendee/playground";
import { checksFor, replacedChecks, type StepCheck } from "@chatterbox/checks/catalogue";
import type { Result, Target } from "@chatterbox/checks/check-runner";
import { renderCheckList } from "@chatterbox/checks/rendering/check-list";
import { renderFailure } from "@chatterbox/checks/rendering/failure";
import { runChecks } from "@chatterbox/checks/run";
import { isUnknownCommand, runCommand } from "@chatterbox/checks/servers/command";
import { findAddress } from "@chatterbox/checks/servers/server-address";
import { waitUntilListening } from "@chatterbox/checks/servers/server-process";
import { runOnce } from "@chatterbox/checks/servers/warm";
import { startTitle } from "@chatterbox/checks/start";
import { shown } from "@chatterbox/stages/repository";
import { findStage, findStep, levelOf, type Step, serverFile } from "@chatterbox/stages/stages";
import { ExpectedError } from "@chatterbox/words/expected-error";
import { setLanguage } from "@chatterbox/words/language";
import { say, translated } from "@chatterbox/words/say";
import getPort from "get-port";
import colors from "picocolors";
import type { Caller } from "../caller.ts";
import type { Command } from "./command.ts";
import { ownStepArgument } from "./step-argument.ts";

export const command: Command = {
  usage: "[lesson] [-- --url URL | --cmd COMMAND | --stage STAGE] [--json]",
  help: `Runs the checks of a lesson once.
  -- --url http://localhost:8000   checks a server that is already running
  -- --cmd "python3 server.py"     checks a server that it starts in this folder, with PORT set
  -- --stage server                checks a stage of the workshop
  -- --json                        prints one JSON object (npm run --silent check … prints only that)
Exit status 0: all passed; 1: a check failed; 2: there was nothing to check.`,
  options: {
    url: { type: "string" },
    cmd: { type: "string" },
    stage: { type: "string" },
    json: { type: "boolean" },
  },
  async run({ positionals, values }, caller) {
    if (values.json) setLanguage("en"); // a program reads it
    const step = await ownStepArgument(positionals, caller);
    const subject = await findSubject(step, values as Values, caller);
    if (!values.json)
      caller.print(`\n  ${colors.dim(say`${subject.target}, lesson ${step.number}`)}\n`);
    const results = await subject.check();
    const failed = results.filter(({ ok }) => !ok);
    if (values.json) caller.print(JSON.stringify(summary(step, subject, results)));
    else await report(step, subject, results, caller);
    return failed.length === 0 ? 0 : 1;
  },
};

type Values = { url?: string; cmd?: string; stage?: string };

/** What is checked. */
type Subject = {
  /** As people call it. */
  target: string;
  checks: StepCheck[];
  /** Checks that a later lesson has replaced for it. */
  replaced: StepCheck[];
  check(): Promise<Result[]>;
};

async function findSubject(
  step: Step,
  { url, cmd, stage }: Values,
  { folder, warn }: Caller,
): Promise<Subject> {
  if ([url, cmd, stage].filter((value) => value !== undefined).length > 1) {
    throw new ExpectedError(
      say`Give only one of --url, --cmd and --stage: there is one server to check.`,
    );
  }
  if (url !== undefined) return subject(step, url, { address: await findAddress(url) });
  if (cmd !== undefined) return subject(step, cmd, findCommand(cmd, folder));
  if (stage !== undefined) {
    const { folder: home, name } = findStage(stage);
    const start = async () => runOnce({ file: join(home, serverFile), port: await getPort() });
    return subject(step, name, { start }, levelOf(findStage(stage)) - 1);
  }
  await requireCopy(step);
  const check = async () => {
    const { results, saveError } = await attempt(step);
    if (saveError) warn(saveError);
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

/** Milliseconds that a shell may take to find that there is no such command. */
const shellLimit = 2000;

/** @returns what starts the command; that throws an ExpectedError if there is no such command */
function findCommand(command: string, folder: string): Target {
  if (command.trim() === "") throw new ExpectedError(say`Which command? --cmd "python3 server.py"`);
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

async function report(
  step: Step,
  { checks, replaced }: Subject,
  results: Result[],
  { print, terminal }: Caller,
): Promise<void> {
  const failure = results.find(({ ok }) => !ok);
  print(renderCheckList(step, checks, results).join("\n"));
  for (const { title, replacedBy } of replaced) {
    const { number } = findStep(replacedBy ?? "");
    print(colors.dim(`    – ${say`${translated(title)}: replaced in lesson ${number}`}`));
  }
  const width = terminal.output.columns ?? 100;
  if (failure) {
    const lines = renderFailure(failure, await hintsShown(step, failure), width);
    print(`\n${lines.join("\n")}`);
  }
  const passed = results.filter(({ ok }) => ok).length;
  const started = results[0]?.title === startTitle ? 1 : 0;
  const missing = checks.length + started - results.length;
  const failed = results.length - passed;
  const counts =
    missing > 0 && failure
      ? say`${passed} passed, ${failed} failed, ${missing} not run`
      : say`${passed} passed, ${failed} failed`;
  print(`\n  ${counts}\n`);
}
