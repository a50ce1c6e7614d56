/** The port on which a board listens unless told otherwise. */
export const defaultPort = 4000;

/** The path at which runners connect to the board, by WebSocket. */
export const classroomPath = "/classroom";

/** The most that the board accepts. Lengths are in UTF-16 code units unless noted. */
export const limits = {
  /** Runners at once, and how many of them from one address. */
  connections: 500,
  connectionsPerAddress: 400,
  /** People on the board. A newcomer replaces whoever has been away longest. */
  people: 500,
  /** Bytes of a frame. */
  frame: 200_000,
  /** In graphemes. */
  name: 40,
  title: 200,
  sentence: 1000,
  entries: 80,
  entry: 600,
  /** Files that an attendee shares, and the characters of all of them together. */
  files: 20,
  code: 100_000,
  /** The instructor's message to everyone. */
  announcement: 280,
} as const;

/**
 * Codes with which the board closes a connection: private ones, and the standard one for too big a frame
 * (RFC 6455, sections 7.4.2 and 7.4.1).
 */
export const closed = { removed: 4001, refused: 4003, full: 4008, tooBig: 1009 } as const;
