import type { Catalogue } from "@chatterbox/words/say";

/** What this package says, in Korean, by the English. */
export const korean: Catalogue = {
  "The lesson page is only for browsers on this machine, at http://localhost":
    "수업 페이지는 이 컴퓨터의 브라우저에서만 볼 수 있어요. 주소는 http://localhost 로 시작해요.",
  "One of the two programs can't be read right now.":
    "두 프로그램 중 하나를 지금은 읽을 수 없어요.",
};
