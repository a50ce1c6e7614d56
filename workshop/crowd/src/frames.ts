import { fields } from "@chatterbox/checks/conversation/frames";

/** What a frame from the server holds, as far as a crowd cares. */
export type ServerFrame = {
  raw: string;
  /** The number of the message whose mark it bears. */
  message: number | undefined;
  /** The id that the server gives to whoever receives it. */
  id: string | undefined;
  /** The code of an error or a notice. */
  code: string | undefined;
  author: unknown;
  words: unknown;
  isScheduled: boolean;
};

/** The mark that makes a message known again. @param run tells one run's messages from another's */
export function mark(run: string, message: number): string {
  return `~${run}.${message}~`;
}

/** Reads frames; of those that reach everybody, which are alike, each only once. */
export class FrameReader {
  readonly #run: string;
  readonly #known = new Map<string, ServerFrame>();

  constructor(run: string) {
    this.#run = run;
  }

  /** Reads a frame. */
  read(raw: string): ServerFrame {
    const known = this.#known.get(raw);
    if (known) return known;
    if (this.#known.size > 500) this.#known.clear();
    const frame = this.#parse(raw);
    this.#known.set(raw, frame);
    return frame;
  }

  #parse(raw: string): ServerFrame {
    const { id, author, type, data } = fields(parsed(raw));
    const { code, text, schedule } = fields(data);
    const isFromServer = author === "server" && (type === "error" || type === "notice");
    const number = new RegExp(`~${this.#run}\\.(\\d+)~`).exec(raw)?.[1];
    return {
      raw,
      message: number === undefined || isFromServer ? undefined : Number(number),
      id: typeof id === "string" && author === undefined ? id : undefined,
      code: isFromServer && typeof code === "string" ? code : undefined,
      author,
      words: type === "text" ? text : undefined,
      isScheduled: schedule !== undefined,
    };
  }
}

function parsed(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}
