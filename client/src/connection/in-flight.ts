import { sizeOf } from "../protocol/frames.ts";

/**
 * Tracks which frames a socket hasn't passed on to the network. A page can't learn what arrived, but
 * `bufferedAmount` tells which frames definitely haven't left.
 */
export type InFlight = {
  /** Notes that a frame was given to the socket. */
  add(key: number, frame: string): void;
  /** The keys of frames that haven't left completely. */
  notLeft(bufferedAmount: number): number[];
};

export function createInFlight(): InFlight {
  let given = 0;
  let frames: { key: number; end: number }[] = [];
  const stillHere = (bufferedAmount: number) =>
    frames.filter((frame) => frame.end > given - bufferedAmount);
  return {
    add(key, frame) {
      given += sizeOf(frame);
      frames.push({ key, end: given });
    },
    notLeft(bufferedAmount) {
      frames = stillHere(bufferedAmount); // earlier ones have left for good
      return frames.map((frame) => frame.key);
    },
  };
}
