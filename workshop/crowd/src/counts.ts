import { language } from "@chatterbox/words/language";
import { type Said, say } from "@chatterbox/words/say";

/** A number as people read it: "1,240". */
export function number(value: number): string {
  return value.toLocaleString(language());
}

/** So many messages, in words; so are the others below. */
export function messages(count: number): Said {
  return count === 1 ? say`1 message` : say`${number(count)} messages`;
}

export function requests(count: number): Said {
  return count === 1 ? say`1 request` : say`${number(count)} requests`;
}

export function answers(count: number): Said {
  return count === 1 ? say`1 answer` : say`${number(count)} answers`;
}

export function deliveries(count: number): Said {
  return count === 1 ? say`1 delivery` : say`${number(count)} deliveries`;
}

export function connections(count: number): Said {
  return count === 1 ? say`1 connection` : say`${number(count)} connections`;
}

export function people(count: number): Said {
  return count === 1 ? say`1 person` : say`${number(count)} people`;
}

export function times(count: number): Said {
  return count === 1 ? say`1 time` : say`${number(count)} times`;
}

/** Milliseconds as "3.2 s". */
export function seconds(milliseconds: number): Said {
  return say`${(milliseconds / 1000).toFixed(1)} s`;
}
