import type { I18n } from "emoji-picker-element/shared";

/** The emoji picker's words in Korean, which the library lacks. */
export const korean: I18n = {
  categories: {
    custom: "사용자 지정",
    "smileys-emotion": "표정과 감정",
    "people-body": "사람과 몸",
    "animals-nature": "동물과 자연",
    "food-drink": "음식과 음료",
    "travel-places": "여행과 장소",
    activities: "활동",
    objects: "사물",
    symbols: "기호",
    flags: "깃발",
  },
  categoriesLabel: "분류",
  emojiUnsupportedMessage: "이 브라우저는 컬러 이모지를 보여 주지 못해요.",
  favoritesLabel: "자주 쓰는 이모지",
  loadingMessage: "불러오는 중…",
  networkErrorMessage: "이모지를 불러오지 못했어요.",
  regionLabel: "이모지 고르기",
  searchDescription: "결과가 있으면 위아래 화살표로 고르고 Enter를 누르세요.",
  searchLabel: "찾기",
  searchResultsLabel: "찾은 이모지",
  skinToneDescription: "펼치면 위아래 화살표로 고르고 Enter를 누르세요.",
  skinToneLabel: "피부색 고르기 (지금: {skinTone})",
  skinTones: ["기본", "밝은 색", "조금 밝은 색", "중간 색", "조금 어두운 색", "어두운 색"],
  skinTonesLabel: "피부색",
};
