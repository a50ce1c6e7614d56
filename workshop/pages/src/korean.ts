import type { Catalogue } from "@chatterbox/words/say";

/** What this package says, in Korean, by the English. */
export const korean: Catalogue = {
  board: "현황판",
  "lesson page": "수업 페이지",
  "Phones and neighbours chat at {1}": "휴대폰과 옆 사람은 여기서 채팅해요: {1}",
  "chat page": "채팅 페이지",
  "The {1} could not be built: {2}": "{1} 빌드에 실패했어요: {2}",
  "There is nothing here. The page is at /": "여기에는 아무것도 없어요. 페이지는 / 에 있어요.",
  "The chat page can't be served: {1}.": "채팅 페이지를 제공할 수 없어요: {1}.",
  "no port is free": "비어 있는 포트가 없어요",
};
