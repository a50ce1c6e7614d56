import { sizeOf } from "../protocol/frames.ts";

/**
 * Keeps count of what a socket was given and has not yet passed on to the network. TCP tells a page
 * nothing about what arrived, but `bufferedAmount` tells it what certainly has not even left.
 */
export type InFlight = {
  /** Notes that a frame has been given to the socket. */
  add(key: number, frame: string): void;
  /** The keys of the frames of which at least a part is still here. */
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
      frames = stillHere(bufferedAmount); // those before have left, and are never asked for again
      return frames.map((frame) => frame.key);
    },
  };
}
