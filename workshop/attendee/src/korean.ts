import type { Catalogue } from "@chatterbox/words/say";

/** This package's sentences in Korean, by the English. */
export const korean: Catalogue = {
  "All checks of lesson {1} pass: you need no hint.":
    "{1}단계의 검사를 모두 통과했어요. 힌트가 필요 없어요.",
  "You edited {1}, which belongs to the workshop. Your own file is {2}.":
    "워크숍의 파일인 {1} 파일을 고쳤어요. 여러분의 파일은 {2}예요.",
  "npm run lesson {1} -- --move moves your edit there.":
    "npm run lesson {1} -- --move 명령이 고친 내용을 그리로 옮겨요.",
  "Your edit is now in {1}. The old version is in {2}":
    "고친 내용은 이제 {1} 파일에 있어요. 전에 있던 내용은 여기에 보관했어요: {2}",
  "You haven't started lesson {1}: there is no {2}. To start it: npm run lesson {3}":
    "아직 {1}단계를 시작하지 않았어요. {2} 파일이 없어요. 이렇게 시작하세요: npm run lesson {3}",
  "{1} is gone. To start again and keep what is there: npm run reset {2}":
    "{1} 파일이 없어졌어요. 처음부터 다시 시작하려면 (있는 것은 보관돼요): npm run reset {2}",
  "src/{1}: {2} lines added, {3} removed": "src/{1}: {2}줄 추가, {3}줄 삭제",
  "Could not save your progress: {1}": "진도를 저장하지 못했어요: {1}",
  "The hints for this lesson are locked until your instructor unlocks them.":
    "이 단계의 힌트는 강사가 열어 줄 때까지 잠겨 있어요.",
  "The solution of lesson {1} is locked until your instructor unlocks it, or all your checks pass.":
    "{1}단계의 정답은 강사가 열어 주거나 검사를 모두 통과할 때까지 잠겨 있어요.",
  "All {1} checks pass: lesson {2} is done.": "검사 {1}개 모두 통과: {2}단계를 마쳤어요.",
  "That was the last lesson. Your chat server is finished!":
    "마지막 단계였어요. 채팅 서버 완성이에요!",
  "Your program has stopped. Save or press r to start it again.":
    "프로그램이 끝나 버렸어요. 저장하거나 r을 누르면 다시 시작해요.",
  "But your program has stopped. Save to start it again.":
    "하지만 프로그램이 끝나 버렸어요. 저장하면 다시 시작해요.",
  "But your program has stopped. Save or press r to start it again.":
    "하지만 프로그램이 끝나 버렸어요. 저장하거나 r을 누르면 다시 시작해요.",
  "checking… {1} of {2}": "검사하는 중… {2}개 중 {1}개",
  "For a hint: npm run hint {1}": "힌트: npm run hint {1}",
  "{1} of {2} checks pass": "검사 {2}개 중 {1}개 통과",
  "That was the last hint. Press d to see the solution.":
    "힌트는 이게 마지막이에요. d를 누르면 정답과 비교해요.",
  "Your program has stopped. Save to start it again.":
    "프로그램이 끝나 버렸어요. 저장하면 다시 시작해요.",
  "Next: {1}, or {2} ({3}).": "다음: {1} 키, 또는 {2} ({3}).",
  "Next: {1} ({2}).": "다음: {1} ({2}).",
  "checking, retrying what failed… {1} of {2}":
    "검사하는 중, 실패한 것은 다시 검사… {2}개 중 {1}개",
  "Press h for a hint.": "h를 누르면 힌트가 나와요.",
  "Next: fix the first {1} and save.": "다음: 첫 번째 {1}부터 고치고 저장하세요.",
};
