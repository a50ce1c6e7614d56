import type { Catalogue } from "../say.ts";
import { failures } from "./failures.ts";
import { hints } from "./hints.ts";

/** The steps, their checks, and the report of what a check has found. */
export const checks: Catalogue = {
  "hello HTTP": "hello HTTP",
  "a server answers a request": "서버가 요청에 응답해요",
  echo: "에코",
  "a WebSocket stays open, and both sides speak": "WebSocket은 계속 열려 있고, 양쪽이 모두 말해요",
  broadcast: "브로드캐스트",
  "what one says, everyone else hears": "한 사람이 한 말을 다른 모두가 들어요", // a check's title, too
  ids: "id",
  "the server says who spoke; input is not to be trusted":
    "누가 말했는지는 서버가 말하고, 입력은 믿지 않아요",
  schedule: "예약",
  "later, without keeping anyone waiting": "아무도 기다리게 하지 않고, 나중에",
  "random chat": "랜덤 채팅",
  "two strangers, and the state that joins them": "낯선 두 사람과, 둘을 잇는 상태",

  // The list of checks, and a failed one.
  "Lesson {1}: {2}": "{1}단계: {2}",
  "{1} of {2}": "{2}개 중 {1}개",
  "Likely cause:": "짐작되는 원인:",
  "Hint {1} of {2}:": "힌트 {1}/{2}:",
  "{1} lines before this": "이 앞에 {1}줄 더 있어요",

  // The transcript.
  "is there": "이미 있음",
  connects: "접속",
  leaves: "나감",
  vanishes: "사라짐",
  "is cut off ({1})": "끊김 ({1})",
  "✗ never came: {1}": "✗ 오지 않음: {1}",

  // The attendee's copy.
  "There is no {1} any more. Its start again, and what is there kept: npm run reset {2}":
    "이제 {1} 파일이 없어요. 처음부터 다시 시작하려면 npm run reset {2} (폴더에 있는 것은 보관해요)",
  "You have not begun lesson {1}: there is no {2}. Begin with: npm run lesson {3}":
    "{1}단계를 아직 시작하지 않았어요. {2} 파일이 없어요. 이렇게 시작하세요: npm run lesson {3}",

  ...hints,
  ...failures,
};
