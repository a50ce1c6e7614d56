import type { Check } from "../check.ts";
import { privateScheduleChecks } from "./random-later.ts";
import { meetingChecks } from "./random-meeting.ts";
import { partingChecks } from "./random-parting.ts";

/** Lesson 5: random chat. */
export const randomChecks: readonly Check[] = [
  ...meetingChecks,
  ...partingChecks,
  ...privateScheduleChecks,
];
