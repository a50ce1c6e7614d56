/**
 * Reads Server-Sent Events (https://html.spec.whatwg.org/multipage/server-sent-events.html) from a
 * response: `EventSource` could not send the key in a header.
 * @param onEvent called with the data of each event
 * @param onSign called whenever anything has come
 */
export async function readEvents(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  onEvent: (data: string) => void,
  onSign: () => void,
): Promise<void> {
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    onSign();
    const blocks = (rest + value).split("\n\n");
    rest = blocks.pop() ?? "";
    for (const block of blocks) {
      if (block.startsWith("data: ")) onEvent(block.slice("data: ".length));
    }
  }
}
