import type { Catalogue } from "../say.ts";

/** The classroom: the board's command, the runner's place in it, and what the instructor holds back. */
export const classroom: Catalogue = {
  // npm run classroom
  "for instructors: a board that shows how the room gets on":
    "강사용: 교실 전체가 어디까지 왔는지 보여 주는 현황판",
  "[-- --port 4000] [-- --new] [-- --no-open]": "[-- --port 4000] [-- --new] [-- --no-open]",
  [`Runs a board for a room: it shows live who is at which lesson, and at which check. Attendees join with
the code that it shows. Ctrl-C ends it, and nobody's work is disturbed; started again, it goes on.
  -- --port 4000   listens there, or on the next free port
  -- --new         begins with an empty board and another key; otherwise it goes on with that of today
  -- --no-open     leaves the board's page closed`]: `교실 현황판을 켜요. 누가 어느 단계의 어느 검사를 하고 있는지 바로바로 보여 줘요. 참가자는 현황판에
나오는 코드로 들어와요. Ctrl-C로 끝내도 누구의 작업도 방해받지 않고, 다시 켜면 이어져요.
  -- --port 4000   그 포트, 또는 그다음 비어 있는 포트를 써요
  -- --new         빈 현황판과 새 키로 시작해요. 이 옵션이 없으면 오늘 쓰던 것을 이어 가요
  -- --no-open     현황판 페이지를 열지 않아요`,
  "A board takes no lesson. It goes like this: npm run classroom":
    "현황판에는 단계 번호가 필요 없어요. 이렇게 쓰세요: npm run classroom",
  "Your board runs already: {1}. Stop it first, with Ctrl-C.":
    "현황판이 이미 켜져 있어요: {1}. 먼저 Ctrl-C로 끝내세요.",
  "Your board, for you alone: {1}": "강사만 보는 현황판: {1}",
  "For the beamer: {1}": "빔프로젝터용 화면: {1}",
  "Attendees type: {1}": "참가자가 입력할 명령: {1}",
  board: "현황판",

  // Joining
  '"{1}" is not quite a code: look at the beamer again. A machine\'s name goes like this: {2}:{3}':
    '"{1}" 코드가 조금 틀린 것 같아요. 빔프로젝터 화면을 다시 보세요. 컴퓨터 이름이라면 이렇게 쓰세요: {2}:{3}',
  '"{1}" is neither a code nor an address. For example: npm run lesson -- --classroom 192.168.1.5':
    '"{1}" 값은 코드도 주소도 아니에요. 예: npm run lesson -- --classroom 192.168.1.5',
  "A name is for a classroom: npm run lesson -- --classroom CODE --name {1}":
    "이름은 교실에 들어갈 때 써요: npm run lesson -- --classroom 코드 --name {1}",
  "You are on the board of the classroom at {1}, as {2}.":
    "교실 현황판({1})에 들어왔어요. 이름: {2}",
  "guest {1}": "익명 {1}",
  "Your instructor has taken you off the board. To be on it again: npm run lesson -- --classroom {1}":
    "강사가 여러분을 현황판에서 뺐어요. 다시 들어가려면: npm run lesson -- --classroom {1}",
  "The board of the classroom is full. You can go on without it.":
    "교실 현황판이 꽉 찼어요. 현황판 없이 계속해도 돼요.",
  "The board of the classroom at {1} can't be reached yet. You can go on; it is looked for meanwhile.":
    "교실 현황판({1})에 아직 연결할 수 없어요. 계속 찾고 있을 테니 하던 일을 계속하세요.",

  // The runner's screen
  "in class": "교실",
  "on the board at {1}, as {2}": "현황판 {1}, 이름: {2}",
  "(looking for the board at {1})": "(현황판 {1} 찾는 중)",
  "show my code": "코드 보여 주기",
  "Your instructor sees your code, at every save. c takes it back.":
    "저장할 때마다 강사에게 코드가 보여요. c를 누르면 그만 보여 줘요.",
  "The hints of this lesson wait: your instructor opens them.":
    "이 단계의 힌트는 아직 잠겨 있어요. 강사가 열어 줄 거예요.",
  "The solution of lesson {1} waits: your instructor opens it, or you do when all your checks pass.":
    "{1}단계의 정답은 아직 잠겨 있어요. 강사가 열어 주거나, 검사를 모두 통과하면 볼 수 있어요.",

  // npm run bench -- --classroom
  "The board ended before it was open.": "현황판이 열리기 전에 끝나 버렸어요.",
  "From a verdict to the board, in milliseconds:": "판정이 나와서 현황판에 보이기까지, 밀리초:",
  median: "중앙값",
  slowest: "가장 느림",
  "1 attendee, saves now and then": "참가자 1명, 가끔 저장",
  "{1} attendees, {2} saves a second": "참가자 {1}명, 1초에 {2}번 저장",
  "{1} attendees, all at once": "참가자 {1}명, 한꺼번에",
  "In a room of {1}, the median is {2} times as long.": "{1}명이 있는 교실에서 중앙값은 {2}배예요.",
  "\nFrom the save of a file in a real runner to the board, among all these:":
    "\n이 사람들 사이에서, 진짜 러너가 파일을 저장하고 현황판에 보이기까지:",
  "lesson 3, its checks included": "3단계, 검사 포함",
};
