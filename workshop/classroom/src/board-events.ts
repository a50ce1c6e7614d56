import { EventSourceParserStream } from "eventsource-parser/stream";
import type { Change, Everything } from "./board-view.ts";

/** Reads what a board sends, as its page does, until the response ends. */
export async function* readEvents({ body }: Response): AsyncGenerator<Everything | Change> {
  const events = body
    ?.pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream());
  for await (const { data } of events ?? []) yield JSON.parse(data);
}
