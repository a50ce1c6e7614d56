import { type Said, say } from "@chatterbox/words/say";
import { type Frame, fields, isIdFrame } from "./frames.ts";
import type { Person } from "./person.ts";

/** A frame that somebody should receive. */
export type Expected = {
  who: Person;
  /** A description for the attendee. */
  what: Said;
  matches(frame: Frame): boolean;
};

/** Expects `who` to receive a message; from lesson 3 on with its author's id. */
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

/** Expects `who` to receive an emoji; from lesson 3 on with its author's id. */
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

/** Messages are not translated. */
function quoted(words: string): Said {
  return `"${words}"` as Said;
}

type HearsOptions = { author?: Person; unscheduled?: boolean };

/** Expects `who` to receive an id as the first frame. */
export function getsId(who: Person): Expected {
  const what = say`{"id": "…"} as the first frame`;
  return { who, what, matches: isIdFrame };
}

/** Expects `who` to receive an error with this code from the server. */
export function isRefused(who: Person, code: string): Expected {
  return fromServer(who, "error", code);
}

/** Expects `who` to receive a notice with this code from the server. */
export function isNotified(who: Person, code: string): Expected {
  return fromServer(who, "notice", code);
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
