import type { Check } from "../check.ts";
import {
  reachesEveryoneWhenDue,
  reachesWhoeverIsConnected,
  serverKeepsWorking,
} from "./schedule-due.ts";
import { refusesInvalid, unitsAddUp } from "./schedule-values.ts";

/** Lesson 4: schedule. */
export const scheduleChecks: readonly Check[] = [
  serverKeepsWorking,
  reachesEveryoneWhenDue,
  unitsAddUp,
  reachesWhoeverIsConnected,
  refusesInvalid,
];
