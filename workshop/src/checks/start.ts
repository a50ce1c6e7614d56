import type { ServerProcess } from "../processes/server-process.ts";
import { waitUntilListening } from "../processes/server-process.ts";
import { crashCause } from "./crash.ts";
import { CheckFailure } from "./failure.ts";
import type { Address } from "./person.ts";

/** The check that comes before all others, wherever a server is started here. */
export const startTitle = "it starts and listens on PORT";

/** What helps with it, in three tiers. */
export const startHints = [
  "The first line of an error message says what is wrong, and the first place that it names says where.",
  "The port to listen on comes from the environment variable PORT, and the program goes on until it is stopped.",
  "server.listen(port, host) with const port = Number(process.env.PORT ?? 8000);",
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
    const ports = server.listensOn.join(" and ");
    throw new CheckFailure(
      `The server listens on port ${ports}, and not on ${server.port}, which PORT asks for.`,
      "The port is written into the code. It has to come from process.env.PORT.",
    );
  }
  if (listening.why === "timeout") {
    throw new CheckFailure(
      `Nothing listens on port ${server.port} after ${startLimit / 1000} seconds.`,
      "The server runs, but does not listen on the port that PORT names.",
    );
  }
  throw new CheckFailure(await describeEnd(server), startCause(server.output));
}

/** A sentence that says how a server ended. */
export async function describeEnd(server: ServerProcess): Promise<string> {
  const { code, signal } = await server.ended;
  if (signal) return `The server was ended by the signal ${signal}.`;
  if (code === 0) return "The server ended by itself, with exit status 0.";
  return `The server crashed, with exit status ${code}.`;
}

function startCause(output: string): string | undefined {
  if (output.includes("EADDRINUSE")) {
    return "The port is taken: it is written into the code, or listen is called twice.";
  }
  const [, line, reason] = /\.ts:(\d+):\d+: ERROR: (.+)/.exec(output) ?? [];
  if (line) {
    return `Line ${line} can't be read as TypeScript: ${reason}. The mistake may be a line above.`;
  }
  const missing = /Cannot find (?:package|module) '([^']+)'/.exec(output)?.[1];
  if (missing) return `There is no module "${missing}": look at the imports.`;
  const known = crashCause(output);
  if (known) return known;
  if (/\bat .*server\.ts/.test(output)) return "An error was thrown while the file was run.";
  if (!/error/i.test(output)) return "Nothing keeps it running: a server that listens does.";
  return undefined;
}
