import type { Details } from "../../../src/board-view.ts";
import type { Held } from "../../../src/classroom.ts";

/** What the instructor asks the board for. Each rejects with an Error if the board does not do it. */
export type Asking = {
  hold(what: Held, lesson: number, held: boolean): Promise<void>;
  /** An empty word takes the last one back. */
  say(word: string): Promise<void>;
  remove(number: number): Promise<void>;
  /** Everybody who is away. */
  removeAway(): Promise<void>;
  details(number: number): Promise<Details>;
};

/** Asks with the instructor's key. */
export function askingWith(key: string): Asking {
  const headers = { authorization: `Bearer ${key}`, "content-type": "application/json" };
  const ask = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(`/board/${path}`, { headers, ...init });
    if (!response.ok) throw new Error(`The board answers ${response.status} to ${path}.`);
    return response.json();
  };
  const act = (path: string, body: object) =>
    ask(path, { method: "POST", body: JSON.stringify(body) });
  return {
    hold: (what, lesson, held) => act("hold", { what, lesson, held }),
    say: (word) => act("word", { word }),
    remove: (number) => act("remove", { number }),
    removeAway: () => act("remove-away", {}),
    details: (number) => ask(`person?number=${number}`),
  };
}
