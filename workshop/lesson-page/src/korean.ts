import type { Catalogue } from "@chatterbox/words/say";

/** What this package says, in Korean, by the English. */
export const korean: Catalogue = {
  "The lesson page is for this machine's own browser, at http://localhost":
    "수업 페이지는 이 컴퓨터의 브라우저에서만 볼 수 있어요. 주소는 http://localhost 로 시작해요.",
  "One of the two can't be read just now.": "둘 중 하나를 지금은 읽을 수 없어요.",
};
