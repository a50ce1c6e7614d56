import { type Said, say } from "@chatterbox/words/say";
import type { Address } from "./conversation/client.ts";
import { CheckFailure } from "./conversation/failure.ts";
import { crashCause } from "./crash-cause.ts";
import type { ServerProcess } from "./servers/server-process.ts";
import { waitUntilListening } from "./servers/server-process.ts";

/** The title of the check that comes before all others when the server is started here. */
export const startTitle = "it starts and listens on PORT";

export const startHints = [
  "Is there an error? Its first line says what is wrong, and the first location it names says where. No error? Then nothing is listening yet.",
  "A listening server keeps the program running: createServer makes one, and the port comes from the environment variable PORT.",
  "const server = createServer(…); then server.listen(port, host) with const port = Number(process.env.PORT ?? 8000);",
] as const;

/** How long a server may take to listen, in milliseconds. */
const startLimit = 10_000;

/**
 * Waits until a server listens.
 * @throws CheckFailure if it ends first, listens on another port, or takes longer than 10 seconds
 */
export async function checkStart(server: ServerProcess): Promise<Address> {
  const listening = await waitUntilListening(server, startLimit);
  if (listening.host !== undefined) return { host: listening.host, port: server.port };
  if (listening.why === "port") {
    const ports = server.listensOn.map(String).reduce((some, port) => say`${some} and ${port}`);
    throw new CheckFailure(
      say`The server listens on port ${ports}, but PORT asks for ${server.port}.`,
      say`The port is hard-coded. It has to come from process.env.PORT.`,
    );
  }
  if (listening.why === "timeout") {
    const sentence = say`Nothing is listening on port ${server.port} after ${startLimit / 1000} seconds.`;
    if (await isStuck(server)) throw new CheckFailure(sentence, stuck());
    throw new CheckFailure(
      sentence,
      say`The server is running, but does not listen on the port that PORT names.`,
    );
  }
  const { code } = await server.ended;
  throw new CheckFailure(await describeEnd(server), startCause(server.output, code));
}

/** How long a server may be unresponsive, in milliseconds. A blocking schedule takes less. */
const stuckLimit = 3000;

/** Whether a server is running but unresponsive. */
export async function isStuck(server: ServerProcess): Promise<boolean> {
  return !server.hasEnded && !(await server.responds(stuckLimit)) && !server.hasEnded;
}

/** The cause of every failure of such a server. */
export const stuck = (): Said => say`The server is stuck in a loop that never ends.`;

/** Whether a server has ended with an error or by a signal. */
export async function hasCrashed(server: ServerProcess): Promise<boolean> {
  return server.hasEnded && (await server.ended).code !== 0;
}

export async function describeEnd(server: ServerProcess): Promise<Said> {
  const { code, signal } = await server.ended;
  if (signal) return say`The server was killed by the signal ${signal}.`;
  if (code === 0) return say`The server exited on its own, with status 0.`;
  return say`The server crashed with exit status ${String(code)}.`;
}

/** The likely cause if a program exits on its own; undefined if there was an error. */
export function endCause(output: string): Said | undefined {
  if (/error/i.test(output)) return undefined;
  return say`The program exits on its own: it calls process.exit somewhere, or closes the server.`;
}

function startCause(output: string, code: number | null): Said | undefined {
  if (output.includes("EADDRINUSE")) {
    return say`The port is already in use: it is hard-coded, or listen is called twice.`;
  }
  const [, line, reason] = /\.ts:(\d+):\d+: ERROR: (.+)/.exec(output) ?? [];
  if (line) {
    return say`Line ${line} is not valid TypeScript: ${reason}. The mistake may be a line above.`;
  }
  const missing = /Cannot find (?:package|module) '([^']+)'/.exec(output)?.[1];
  if (missing) return say`There is no module "${missing}": check your imports.`;
  const known = crashCause(output);
  if (known) return known;
  if (/\bat .*server\.ts/.test(output)) return say`The file threw an error while it ran.`;
  const ended = endCause(output);
  if (ended && code !== 0) return ended;
  if (ended) return say`Nothing keeps the program running: a listening server would.`;
  return undefined;
}
