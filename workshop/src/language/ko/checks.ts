import type { Catalogue } from "../say.ts";
import { failures } from "./failures.ts";
import { hints } from "./hints.ts";

/** The checks, and the report of what they have found. */
export const checks: Catalogue = {
  "{1} of {2}": "{2}개 중 {1}개",
  "{1} lines before this": "이 앞에 {1}줄 더 있어요",

  // The transcript.
  "is there": "이미 있음",
  connects: "접속",
  leaves: "나감",
  vanishes: "사라짐",
  "is cut off ({1})": "끊김 ({1})",
  "✗ never came: {1}": "✗ 오지 않음: {1}",

  ...hints,
  ...failures,
};
