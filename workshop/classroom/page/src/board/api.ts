import type { Details } from "../../../src/board-view.ts";
import type { Lockable } from "../../../src/classroom.ts";

/** What the instructor can do. Each call rejects with an Error if the board refuses. */
export type BoardApi = {
  lock(what: Lockable, lesson: number, locked: boolean): Promise<void>;
  /** An empty text withdraws the last announcement. */
  announce(text: string): Promise<void>;
  remove(number: number): Promise<void>;
  /** Removes everyone who is away. */
  removeAway(): Promise<void>;
  details(number: number): Promise<Details>;
};

export function boardApi(key: string): BoardApi {
  const headers = { authorization: `Bearer ${key}`, "content-type": "application/json" };
  const ask = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(`/board/${path}`, { headers, ...init });
    if (!response.ok) throw new Error(`The board answers ${response.status} to ${path}.`);
    return response.json();
  };
  const act = (path: string, body: object) =>
    ask(path, { method: "POST", body: JSON.stringify(body) });
  return {
    lock: (what, lesson, locked) => act("lock", { what, lesson, locked }),
    announce: (text) => act("announce", { text }),
    remove: (number) => act("remove", { number }),
    removeAway: () => act("remove-away", {}),
    details: (number) => ask(`person?number=${number}`),
  };
}

const storageName = "chatterbox:board-key";

/**
 * The instructor's key, from after the "#" of the address, or as stored before a reload. It is removed
 * from the address to keep it out of the history and off the projector.
 */
export function takeKey(): string | null {
  const given = new URLSearchParams(location.hash.slice(1)).get("key");
  try {
    if (given === null) return sessionStorage.getItem(storageName);
    sessionStorage.setItem(storageName, given);
  } catch {
    // Storage is blocked: after a reload the address is needed again.
  }
  if (given !== null) history.replaceState(null, "", location.pathname);
  return given;
}
