import { rmSync } from "node:fs";
import colors from "picocolors";
import { messageOf } from "../expected-error.ts";
import { say } from "../language/say.ts";
import { inTemporaryPlayground } from "../playground.ts";
import { StatusLine } from "../report/status-line.ts";
import { type NetworkOff, switchNetworkOff } from "./network.ts";
import { type Proof, proofs } from "./proofs.ts";

/**
 * Proves that the workshop runs without a network: switches it off for all that is started here, takes
 * a lesson, and says what became of it, a line a thing. Nothing of the attendee's is touched.
 * @returns the exit status
 */
export async function proveOffline(): Promise<number> {
  const status = new StatusLine();
  const network = await switchNetworkOff();
  const own = process.env.CHATTERBOX_PLAYGROUND;
  /** However this process ends, nothing of it stays. */
  const cleanUp = () => {
    status.clear();
    network.close();
    const { CHATTERBOX_PLAYGROUND: temporary } = process.env;
    if (temporary && temporary !== own) rmSync(temporary, { recursive: true, force: true });
  };
  process.once("exit", cleanUp);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.once(signal, () => process.exit(130));
  }
  let wrong = 0;
  try {
    await inTemporaryPlayground(async () => {
      for (const proof of [...proofs, reachedNothing(network)]) {
        if (!(await show(proof, status))) wrong++;
      }
    });
  } finally {
    cleanUp();
  }
  console.log(
    wrong === 0
      ? `\n  ${say`Everything works with the network off.`}\n`
      : `\n  ${say`Not everything works with the network off: see the lines above.`}\n`,
  );
  return wrong === 0 ? 0 : 1;
}

/** Runs a proof and prints what became of it. @returns whether all is well */
async function show({ doing, prove, advice }: Proof, status: StatusLine): Promise<boolean> {
  status.show(`${doing()} …`);
  try {
    const line = await prove();
    status.clear();
    console.log(`  ${colors.green("✓")} ${line}`);
    return true;
  } catch (error) {
    status.clear();
    console.log(`  ${colors.yellow("!")} ${messageOf(error)}`);
    console.log(`    ${advice()}`);
    return false;
  }
}

/** The last proof: what the others have started asked for nothing beyond this machine. */
function reachedNothing(network: NetworkOff): Proof {
  return {
    doing: () => say`looking who tried to reach the network`,
    async prove() {
      const [attempt] = await network.attempts();
      if (!attempt) return say`no process tried to reach the network`;
      const program = attempt.program ?? say`a program that is not Node.js`;
      throw new Error(say`${program} tried to reach ${attempt.target}`);
    },
    advice: () =>
      say`That has to work without. If you have changed nothing, tell us: it is our mistake.`,
  };
}
