import type { Audience, Place } from "./log.ts";

/** What somebody can ask the server for. */
export type Channel = "random" | "feed";

/**
 * Where a notice from the server takes somebody.
 * @param asked what they have asked for and not got an answer to yet
 * @returns undefined for a notice that comes too late to matter, and for anything else
 */
export function placeAfter(
  code: string,
  place: Place,
  asked: Channel | undefined,
): Place | undefined {
  if (code === "feed" && asked === "feed") return "feed";
  if (code === "waiting" && asked === "random") return "waiting";
  if (code === "partner-left" && place === "paired") return "alone";
  const isLooking = asked === "random" || place === "waiting";
  return code === "paired" && isLooking ? "paired" : undefined;
}

/** Who is to hear what somebody says there, now or later, from lesson 2 on. */
export function audienceIn(place: Place, isLater: boolean): Audience {
  if (place === "feed") return isLater ? "everyone" : "others";
  if (place === "paired") return isLater ? "pair" : "partner";
  return "nobody";
}
