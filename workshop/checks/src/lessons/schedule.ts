import type { Check } from "../check.ts";
import { comesWhenDue, goesToThoseWhoAreThere, nobodyWaitsForIt } from "./schedule-due.ts";
import { badOnesAreRefused, unitsAddUp } from "./schedule-values.ts";

/** Lesson 4: schedule. */
export const scheduleChecks: readonly Check[] = [
  nobodyWaitsForIt,
  comesWhenDue,
  unitsAddUp,
  goesToThoseWhoAreThere,
  badOnesAreRefused,
];
