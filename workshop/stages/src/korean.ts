import type { Catalogue } from "@chatterbox/words/say";

/** This package's sentences in Korean, by the English. */
export const korean: Catalogue = {
  "hello HTTP": "hello HTTP",
  "a server answers a request": "서버가 요청에 응답해요",
  echo: "에코",
  "a WebSocket stays open, and both sides can speak":
    "WebSocket은 계속 열려 있고, 양쪽 모두 말할 수 있어요",
  broadcast: "브로드캐스트",
  "what one person says, everyone else hears": "한 사람이 한 말을 다른 모두가 들어요",
  ids: "id",
  "the server says who spoke, and never trusts input":
    "누가 말했는지는 서버가 정하고, 입력은 절대 믿지 않아요",
  schedule: "예약",
  "later, without keeping anyone waiting": "아무도 기다리게 하지 않고, 나중에",
  "random chat": "랜덤 채팅",
  "two strangers, and the state that joins them": "낯선 두 사람과, 둘을 잇는 상태",
  'There is no lesson "{1}". {2}': '"{1}" 단계는 없어요. {2}',
  'There is no stage "{1}". {2}': '"{1}" 스테이지는 없어요. {2}',
  "Did you mean {1}? npm run lessons lists them all, {2} to {3}.":
    "혹시 {1} 아닌가요? npm run lessons 명령으로 {2}부터 {3}까지 모두 볼 수 있어요.",
};
