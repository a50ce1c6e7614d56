/** What a server can do, as far as a crowd has a use for it. */
export type Abilities = {
  webSockets: boolean;
  /** What one says reaches everyone else; otherwise it comes back. */
  broadcast: boolean;
  /** Everyone has an id, and what can't be read is refused. */
  ids: boolean;
  schedule: boolean;
  strangers: boolean;
};

/** The protocol's table "what each lesson's solution does", by the number of the lesson. */
export function abilitiesAfter(lesson: number): Abilities {
  return {
    webSockets: lesson >= 1,
    broadcast: lesson >= 2,
    ids: lesson >= 3,
    schedule: lesson >= 4,
    strangers: lesson >= 5,
  };
}
