import { korean as attendee } from "@chatterbox/attendee/korean";
import { korean as checks } from "@chatterbox/checks/korean";
import { korean as classroom } from "@chatterbox/classroom/korean";
import { korean as crowd } from "@chatterbox/crowd/korean";
import { korean as lessonPage } from "@chatterbox/lesson-page/korean";
import { korean as pages } from "@chatterbox/pages/korean";
import { korean as stages } from "@chatterbox/stages/korean";
import type { Catalogue } from "@chatterbox/words/say";
import { korean as runner } from "./korean.ts";

/** What each package says, in Korean. */
export const korean: readonly Catalogue[] = [
  stages,
  checks,
  attendee,
  pages,
  lessonPage,
  classroom,
  crowd,
  runner,
];
