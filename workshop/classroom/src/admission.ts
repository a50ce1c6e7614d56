import { limits } from "./protocol.ts";

/** How many runners may come from one address in a row, and how many a second in the long run. */
const arrivals = { burst: limits.connectionsPerAddress, perSecond: 4 };

type Door = { open: number; left: number; at: number };

/** Counts who comes from where, so that one machine can't take everybody's place. */
export class Admission {
  readonly #doors = new Map<string, Door>();

  /** Lets a connection in. @returns false if its address has too many, or they come too fast */
  enter(address: string, now = performance.now()): boolean {
    const door = this.#doors.get(address) ?? { open: 0, left: arrivals.burst, at: now };
    const filled = door.left + ((now - door.at) / 1000) * arrivals.perSecond;
    Object.assign(door, { left: Math.min(arrivals.burst, filled), at: now });
    if (door.open >= limits.connectionsPerAddress || door.left < 1) return false;
    door.open++;
    door.left--;
    this.#doors.set(address, door);
    return true;
  }

  /** A connection that was let in has ended. */
  leave(address: string): void {
    const door = this.#doors.get(address);
    if (door) door.open--;
  }
}
