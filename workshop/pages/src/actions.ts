import type { IncomingMessage } from "node:http";
import { type GenericSchema, parse, ValiError } from "valibot";

/** The most bytes that a request body may have. */
const limit = 10_000;

/** A request that can't be understood. */
export class BadRequest extends Error {}

/** Reads the JSON that a page sends. @throws BadRequest if it is too long or does not match the schema */
async function readBody<Body>(
  request: IncomingMessage,
  schema: GenericSchema<unknown, Body>,
): Promise<Body> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > limit) throw new BadRequest();
    chunks.push(chunk);
  }
  try {
    return parse(schema, JSON.parse(Buffer.concat(chunks).toString()));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof ValiError) throw new BadRequest();
    throw error;
  }
}

/** Returns a function that defines actions on a `Target`: the schema of the body, and what to do with it. */
export function actionsOn<Target>() {
  return <Body>(schema: GenericSchema<unknown, Body>, run: (on: Target, body: Body) => unknown) =>
    async (on: Target, request: IncomingMessage): Promise<unknown> =>
      run(on, await readBody(request, schema));
}
