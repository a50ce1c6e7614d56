import { type Said, say } from "@chatterbox/words/say";
import type { Expected } from "./mismatch.ts";
import type { Frame, Person } from "./person.ts";

/** The fields of an object; none for anything else. */
export function fields(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

/** Whether a frame tells somebody their id. */
export function isIdFrame({ json, binary }: Pick<Frame, "json" | "binary">): boolean {
  const { id, author, data } = fields(json);
  if (author !== undefined || data !== undefined) return false; // a message, with an id of its own
  return !binary && typeof id === "string" && id !== "";
}

/** Whether a text is a message of another conversation on the same server. */
export function isForeign(text: string, mark: number): boolean {
  const marks = [...text.matchAll(/#(\d+)\.\d+/g)].map((match) => Number(match[1]));
  return marks.length > 0 && !marks.includes(mark);
}

/** A message as the page sends it; who the author is, the server knows better from lesson 3 on. */
export function text(words: string, schedule?: object): object {
  const data = schedule === undefined ? { text: words } : { text: words, schedule };
  return { author: "me", type: "text", data };
}

/** An emoji as the page sends it. */
export function emoji(emoji: string): object {
  return { author: "me", type: "emoji", data: { emoji } };
}

/** Expects `who` to receive a message; from lesson 3 on with the id of its author. */
export function hears(
  who: Person,
  words: string,
  { author, unscheduled = false }: HearsOptions = {},
): Expected {
  const what = author ? say`"${words}" with ${author.name}'s id as the author` : quoted(words);
  return {
    who,
    what,
    matches: ({ json, binary }) => {
      const message = fields(json);
      const data = fields(message.data);
      if (binary || message.type !== "text" || data.text !== words) return false;
      if (unscheduled && data.schedule !== undefined) return false;
      return author === undefined || message.author === author.id;
    },
  };
}

/** Expects `who` to receive an emoji; from lesson 3 on with the id of its author. */
export function sees(who: Person, face: string, author?: Person): Expected {
  const what = author
    ? say`the emoji "${face}" with ${author.name}'s id as the author`
    : say`the emoji "${face}"`;
  return {
    who,
    what,
    matches: ({ json, binary }) => {
      const { type, data, author: claimed } = fields(json);
      if (binary || type !== "emoji" || fields(data).emoji !== face) return false;
      return author === undefined || claimed === author.id;
    },
  };
}

/** What people say is the same in every language. */
function quoted(words: string): Said {
  return `"${words}"` as Said;
}

type HearsOptions = { author?: Person; unscheduled?: boolean };

/** Expects `who` to be told an id, before anything else. */
export function getsId(who: Person): Expected {
  const what = say`{"id": "…"} as the first frame`;
  return { who, what, matches: isIdFrame };
}

/** Expects `who` to be told by the server that something was refused, by its code. */
export function isRefused(who: Person, code: string): Expected {
  return fromServer(who, "error", code);
}

/** Expects `who` to be told by the server that something happened, by its code. */
export function isNotified(who: Person, code: string): Expected {
  return fromServer(who, "notice", code);
}

/** Whether a frame is a notice with this code. */
export function isNotice({ json }: Pick<Frame, "json">, code: string): boolean {
  const { type, data } = fields(json);
  return type === "notice" && fields(data).code === code;
}

function fromServer(who: Person, type: "error" | "notice", code: string): Expected {
  return {
    who,
    what: type === "error" ? say`the error "${code}"` : say`the notice "${code}"`,
    matches: ({ json, binary }) => {
      const message = fields(json);
      const data = fields(message.data);
      return (
        !binary &&
        message.author === "server" &&
        message.type === type &&
        data.code === code &&
        typeof data.text === "string"
      );
    },
  };
}
