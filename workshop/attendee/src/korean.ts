import type { Catalogue } from "@chatterbox/words/say";

/** What this package says, in Korean, by the English. */
export const korean: Catalogue = {
  "All checks of lesson {1} pass: no hint is needed.":
    "{1}단계의 검사를 모두 통과했어요. 힌트가 필요 없어요.",
  "You have edited {1}, the workshop's own file. Yours is {2}.":
    "워크숍의 파일인 {1} 파일을 고쳤어요. 여러분의 파일은 {2}예요.",
  "npm run lesson {1} -- --move moves your edit there.":
    "npm run lesson {1} -- --move 명령이 고친 내용을 그리로 옮겨요.",
  "Your edit is in {1} now. What that held before: {2}":
    "고친 내용은 이제 {1} 파일에 있어요. 거기 있던 내용: {2}",
  "You have not begun lesson {1}: there is no {2}. Begin with: npm run lesson {3}":
    "아직 {1}단계를 시작하지 않았어요. {2} 파일이 없어요. 이렇게 시작하세요: npm run lesson {3}",
  "There is no {1} any more. Its start again, and what is there kept: npm run reset {2}":
    "{1} 파일이 없어졌어요. 처음부터 다시 시작하려면 (있는 것은 보관돼요): npm run reset {2}",
  "src/{1}: {2} lines added, {3} removed": "src/{1}: {2}줄 추가, {3}줄 삭제",
  "Your progress could not be kept: {1}": "진도를 저장하지 못했어요: {1}",
  "The hints for this lesson are locked until your instructor unlocks them.":
    "이 단계의 힌트는 강사가 열어 줄 때까지 잠겨 있어요.",
  "The solution of lesson {1} is locked until your instructor unlocks it, or all your checks pass.":
    "{1}단계의 해답은 강사가 열어 주거나 검사를 모두 통과할 때까지 잠겨 있어요.",
  "All {1} checks pass: lesson {2} is done.": "검사 {1}개 모두 통과: {2}단계를 마쳤어요.",
  "That was the last one. Your chat server is finished!":
    "마지막 단계였어요. 채팅 서버 완성이에요!",
  "Your program has ended: a save or r starts it again.":
    "프로그램이 끝나 버렸어요. 저장하거나 r을 누르면 다시 시작해요.",
  "But your program has ended: a save starts it again.":
    "하지만 프로그램이 끝나 버렸어요. 저장하면 다시 시작해요.",
  "But your program has ended: a save or r starts it again.":
    "하지만 프로그램이 끝나 버렸어요. 저장하거나 r을 누르면 다시 시작해요.",
  "checking… {1} of {2}": "검사하는 중… {2}개 중 {1}개",
  "A hint: npm run hint {1}": "힌트: npm run hint {1}",
  "{1} of {2} checks pass": "검사 {2}개 중 {1}개 통과",
  "That was the last hint: d shows the solution.":
    "힌트는 이게 마지막이에요. d를 누르면 정답과 비교해요.",
  "Your program has ended: a save starts it again.":
    "프로그램이 끝나 버렸어요. 저장하면 다시 시작해요.",
  "Next: {1}, or {2} ({3}).": "다음: {1} 키, 또는 {2} ({3}).",
  "Next: {1} ({2}).": "다음: {1} ({2}).",
  "checking, what failed once more… {1} of {2}":
    "검사하는 중, 실패한 것은 한 번 더… {2}개 중 {1}개",
  "h shows a hint.": "h를 누르면 힌트가 나와요.",
  "Next: mend the first {1}, and save.": "다음: 첫 번째 {1}부터 고치고 저장하세요.",
};
