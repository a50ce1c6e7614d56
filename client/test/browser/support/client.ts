import { once } from "node:events";
import { onTestFinished } from "vitest";
import { WebSocket } from "ws";

/** Somebody who chats without a page, on a connection of the test's own. */
export type Client = {
  /** Waits for the id from the server. */
  id(): Promise<string>;
  /** Sends frames as they are. */
  sends(...frames: string[]): void;
  says(text: string): void;
  /** Moves to random chat, or back to everyone. */
  goesTo(channel: "random" | "feed"): void;
  /** Waits for a notice of the server. */
  isTold(code: string): Promise<void>;
  /** Waits for a text or an emoji. @returns its author */
  hears(words: string): Promise<string>;
  /** Every text and emoji so far, the oldest first. */
  transcript(): string[];
  leaves(): Promise<void>;
};

type Frame = {
  id?: string;
  author?: string;
  data?: { text?: string; emoji?: string; code?: string };
};

/** Connects to a server. The connection ends with the test. */
export async function connectClient(url: string): Promise<Client> {
  const socket = new WebSocket(url);
  const frames: Frame[] = [];
  socket.on("message", (data) => frames.push(read(data.toString())));
  onTestFinished(() => socket.terminate());
  await once(socket, "open");

  const until = async (isIt: (frame: Frame) => boolean) => {
    for (;;) {
      const found = frames.find(isIt);
      if (found) return found;
      await once(socket, "message");
    }
  };
  const sends = (...toSend: string[]) => {
    for (const frame of toSend) socket.send(frame);
  };
  return {
    sends,
    id: async () => (await until(({ id }) => id !== undefined)).id ?? "",
    says: (text) => sends(JSON.stringify({ author: "me", type: "text", data: { text } })),
    goesTo: (channel) => sends(JSON.stringify({ channel })),
    isTold: async (code) => void (await until(({ data }) => data?.code === code)),
    hears: async (words) => (await until((frame) => wordsOf(frame) === words)).author ?? "",
    transcript: () => frames.map(wordsOf).filter((words) => words !== undefined),
    async leaves() {
      socket.close();
      await once(socket, "close");
    },
  };
}

function wordsOf({ data }: Frame): string | undefined {
  return data?.code === undefined ? (data?.text ?? data?.emoji) : undefined;
}

function read(text: string): Frame {
  try {
    return JSON.parse(text);
  } catch {
    return { data: { text } };
  }
}
