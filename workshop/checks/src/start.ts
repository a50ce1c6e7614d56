import { type Said, say } from "@chatterbox/words/say";
import { CheckFailure } from "./conversation/failure.ts";
import type { Address } from "./conversation/person.ts";
import type { ServerProcess } from "./servers/server-process.ts";
import { waitUntilListening } from "./servers/server-process.ts";
import { crashCause } from "./verdict/crash-cause.ts";

/** The check that comes before all others, wherever a server is started here. */
export const startTitle = "it starts and listens on PORT";

/** What helps with it, in three tiers. */
export const startHints = [
  "Is there an error? Its first line says what is wrong, and the first place that it names says where. If there is none, nothing listens yet.",
  "A server that listens keeps the program running: createServer makes it, and the port comes from the environment variable PORT.",
  "const server = createServer(…); and then server.listen(port, host) with const port = Number(process.env.PORT ?? 8000);",
] as const;

/** How long a server may take until it listens, in milliseconds. */
const startLimit = 10_000;

/**
 * Waits until a server listens.
 * @throws CheckFailure if it ends before, listens elsewhere, or takes longer than 10 seconds
 */
export async function checkStart(server: ServerProcess): Promise<Address> {
  const listening = await waitUntilListening(server, startLimit);
  if (listening.host !== undefined) return { host: listening.host, port: server.port };
  if (listening.why === "port") {
    const ports = server.listensOn.map(String).reduce((some, port) => say`${some} and ${port}`);
    throw new CheckFailure(
      say`The server listens on port ${ports}, and not on ${server.port}, which PORT asks for.`,
      say`The port is written into the code. It has to come from process.env.PORT.`,
    );
  }
  if (listening.why === "timeout") {
    const sentence = say`Nothing listens on port ${server.port} after ${startLimit / 1000} seconds.`;
    if (await isStuck(server)) throw new CheckFailure(sentence, stuck());
    throw new CheckFailure(
      sentence,
      say`The server runs, but does not listen on the port that PORT names.`,
    );
  }
  const { code } = await server.ended;
  throw new CheckFailure(await describeEnd(server), startCause(server.output, code));
}

/** How long a server may leave everything else undone, in milliseconds; a schedule that blocks takes less. */
const stuckLimit = 3000;

/** Whether a server does nothing but what it does just now. */
export async function isStuck(server: ServerProcess): Promise<boolean> {
  return !server.hasEnded && !(await server.responds(stuckLimit)) && !server.hasEnded;
}

/** The cause of whatever fails then. */
export const stuck = (): Said =>
  say`The server is busy and does nothing else: there is a loop in it that does not end.`;

/** Whether a server has ended, and otherwise than by coming to its end: with an error, or by a signal. */
export async function hasCrashed(server: ServerProcess): Promise<boolean> {
  return server.hasEnded && (await server.ended).code !== 0;
}

/** A sentence that says how a server ended. */
export async function describeEnd(server: ServerProcess): Promise<Said> {
  const { code, signal } = await server.ended;
  if (signal) return say`The server was ended by the signal ${signal}.`;
  if (code === 0) return say`The server ended by itself, with exit status 0.`;
  return say`The server crashed, with exit status ${String(code)}.`;
}

/** The likely cause of an end that is the program's own wish; undefined if there was an error. */
export function endCause(output: string): Said | undefined {
  if (/error/i.test(output)) return undefined;
  return say`It ends itself: process.exit is called somewhere, or the server is closed.`;
}

function startCause(output: string, code: number | null): Said | undefined {
  if (output.includes("EADDRINUSE")) {
    return say`The port is taken: it is written into the code, or listen is called twice.`;
  }
  const [, line, reason] = /\.ts:(\d+):\d+: ERROR: (.+)/.exec(output) ?? [];
  if (line) {
    return say`Line ${line} can't be read as TypeScript: ${reason}. The mistake may be a line above.`;
  }
  const missing = /Cannot find (?:package|module) '([^']+)'/.exec(output)?.[1];
  if (missing) return say`There is no module "${missing}": look at the imports.`;
  const known = crashCause(output);
  if (known) return known;
  if (/\bat .*server\.ts/.test(output)) return say`An error was thrown while the file was run.`;
  const ended = endCause(output);
  if (ended && code !== 0) return ended;
  if (ended) return say`Nothing keeps it running: a server that listens does.`;
  return undefined;
}
