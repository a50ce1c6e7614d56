import type { Catalogue } from "../say.ts";

/** The lessons, the runner, and what stands behind it: files, ports, pages. */
export const runner: Catalogue = {
  // The lessons
  "Lesson {1}: {2}": "{1}단계: {2}",
  "hello HTTP": "hello HTTP",
  "a server answers a request": "서버가 요청에 응답해요",
  echo: "에코",
  "a WebSocket stays open, and both sides speak": "WebSocket은 계속 열려 있고, 양쪽이 모두 말해요",
  broadcast: "브로드캐스트",
  "what one says, everyone else hears": "한 사람이 한 말을 다른 모두가 들어요",
  ids: "id",
  "the server says who spoke; input is not to be trusted":
    "누가 말했는지는 서버가 말하고, 입력은 믿지 않아요",
  schedule: "예약",
  "later, without keeping anyone waiting": "아무도 기다리게 하지 않고, 나중에",
  "random chat": "랜덤 채팅",
  "two strangers, and the state that joins them": "낯선 두 사람과, 둘을 잇는 상태",
  'There is no lesson "{1}". {2}': '"{1}" 단계는 없어요. {2}',
  'There is no stage "{1}". {2}': '"{1}" 스테이지는 없어요. {2}',
  "The nearest is {1}. They are {2} to {3}: npm run lessons shows them.":
    "가장 가까운 것: {1}. {2}부터 {3}까지 있어요. npm run lessons 명령으로 볼 수 있어요.",

  // The screen
  "you edit": "고칠 파일",
  "it runs": "내 서버",
  "you chat": "채팅",
  "you read": "수업",
  others: "옆 사람",
  "{1} (l shows a QR code)": "{1} (l을 누르면 QR 코드)",
  "(starting)": "(시작하는 중)",
  "(nothing: your program has ended)": "(없음: 프로그램이 끝나 버렸어요)",
  "Your program has ended: a save or r starts it again.":
    "프로그램이 끝나 버렸어요. 저장하거나 r을 누르면 다시 시작해요.",
  "Your program has ended: a save starts it again.":
    "프로그램이 끝나 버렸어요. 저장하면 다시 시작해요.",
  "But your program has ended: a save or r starts it again.":
    "하지만 프로그램이 끝나 버렸어요. 저장하거나 r을 누르면 다시 시작해요.",
  "But your program has ended: a save starts it again.":
    "하지만 프로그램이 끝나 버렸어요. 저장하면 다시 시작해요.",
  "… a larger window shows the conversation": "… 창을 키우면 대화가 보여요",
  "checking… {1} of {2}": "검사하는 중… {2}개 중 {1}개",
  "checking, what failed once more… {1} of {2}":
    "검사하는 중, 실패한 것은 한 번 더… {2}개 중 {1}개",
  "{1} ms": "{1} ms",
  "{1} of {2} checks pass": "검사 {2}개 중 {1}개 통과",
  "Next: mend the first {1}, and save.": "다음: 첫 번째 {1}부터 고치고 저장하세요.",
  "h shows a hint.": "h를 누르면 힌트가 나와요.",
  "That was the last hint: d shows the solution.":
    "힌트는 이게 마지막이에요. d를 누르면 정답과 비교해요.",
  "A hint: npm run hint {1}": "힌트: npm run hint {1}",
  "All {1} checks pass: lesson {2} is done.": "검사 {1}개 모두 통과: {2}단계를 마쳤어요.",
  "Next: {1}, or {2} ({3}).": "다음: {1} 키, 또는 {2} ({3}).",
  "Next: {1} ({2}).": "다음: {1} ({2}).",
  "That was the last one. Your chat server is finished!":
    "마지막 단계였어요. 채팅 서버 완성이에요!",
  "What TypeScript can't read": "TypeScript가 읽을 수 없는 곳",
  "Types that don't fit": "타입 오류",
  "(the server runs all the same)": "(그래도 서버는 돌아가요)",
  "and {1} more": "그 밖에 {1}개 더",
  "run again": "다시 실행",
  hint: "힌트",
  "against the solution": "정답과 비교",
  open: "파일 열기",
  chat: "채팅",
  "lesson page": "수업 페이지",
  next: "다음 단계",
  quit: "끝내기",
  "{1} to {2} of {3} lines.": "{3}줄 중 {1}~{2}번째.",
  "Space shows more, b what was before, q goes back to the lesson.":
    "스페이스는 다음 쪽, b는 앞쪽, q는 단계로 돌아가기.",
  "Any key goes back.": "아무 키나 누르면 돌아가요.",
  "Your code is the solution.": "내 코드가 정답과 같아요.",
  "This is the last lesson. The finished server: npm start":
    "이게 마지막 단계예요. 완성된 서버는 npm start 명령으로 켜요.",

  // The editor and the browser
  "No editor was found: open {1} yourself, or set EDITOR.":
    "에디터를 찾지 못했어요. {1} 파일을 직접 열거나, EDITOR 환경 변수를 정해 주세요.",
  "{1} did not open: {2}.": "{1} 에디터가 열리지 않았어요: {2}.",
  "no idea why": "이유는 알 수 없어요",
  "{1} needs a terminal: open {2} there.":
    "{1} 에디터는 터미널이 필요해요. {2} 파일을 터미널에서 여세요.",
  "No browser could be opened here: open {1} in yours.":
    "여기서는 브라우저를 열 수 없어요. 브라우저에서 {1} 주소를 여세요.",

  // An edit of the workshop's own file
  "You have edited {1}, the workshop's own file. Yours is {2}.":
    "워크숍의 파일인 {1} 파일을 고쳤어요. 여러분의 파일은 {2}예요.",
  "m moves your edit there.": "m을 누르면 고친 내용을 그리로 옮겨요.",
  "npm run lesson {1} -- --move moves your edit there.":
    "npm run lesson {1} -- --move 명령이 고친 내용을 그리로 옮겨요.",
  "Your edit is in {1} now. What that held before: {2}":
    "고친 내용은 이제 {1} 파일에 있어요. 거기 있던 내용: {2}",

  // The attendee's copy
  "You have not begun lesson {1}: there is no {2}. Begin with: npm run lesson {3}":
    "아직 {1}단계를 시작하지 않았어요. {2} 파일이 없어요. 이렇게 시작하세요: npm run lesson {3}",
  "There is no {1} any more. Its start again, and what is there kept: npm run reset {2}":
    "{1} 파일이 없어졌어요. 처음부터 다시 시작하려면 (있는 것은 보관돼요): npm run reset {2}",
  "src/{1}: {2} lines added, {3} removed": "src/{1}: {2}줄 추가, {3}줄 삭제",

  // Addresses and ports
  '"{1}" is no port. A port is a number from 1024 to 65535.':
    '"{1}" 포트는 없어요. 포트는 1024부터 65535까지의 숫자예요.',
  "Port {1} is taken by another program, so this is {2}.":
    "{1}번 포트는 다른 프로그램이 쓰고 있어서 {2}번 포트를 써요.",
  '"{1}" is no address. It looks like this: http://localhost:8000':
    '"{1}" 주소는 읽을 수 없어요. 주소는 이렇게 생겼어요: http://localhost:8000',
  "Plain HTTP is spoken here: an address with http:// or ws://, please.":
    "여기서는 암호화하지 않은 HTTP만 써요. http:// 또는 ws://로 시작하는 주소를 쓰세요.",
  "Nothing answers at {1}. Start the server first, or name another address.":
    "{1} 주소에서 아무도 답하지 않아요. 먼저 서버를 켜거나, 다른 주소를 쓰세요.",
  "{1} is not on this machine, and a crowd that nobody asked for is an attack. Run it where the server runs: -- --url http://localhost:8000":
    "{1} 주소는 이 컴퓨터가 아니에요. 허락 없이 보내는 군중은 공격이에요. 서버가 있는 컴퓨터에서 실행하세요: -- --url http://localhost:8000",
  "Could not run it: {1}": "실행하지 못했어요: {1}",

  // The pages
  "Phones and neighbours chat at {1}": "휴대폰과 옆 사람은 여기서 채팅해요: {1}",
  "chat page": "채팅 페이지",
  "Your progress could not be kept: {1}": "진도를 저장하지 못했어요: {1}",
  "Saves can't be noticed here ({1}): press r, or start with CHOKIDAR_USEPOLLING=1.":
    "여기서는 저장을 알아챌 수 없어요 ({1}). r을 누르거나 CHOKIDAR_USEPOLLING=1로 시작하세요.",
  "The {1} could not be built: {2}": "{1} 빌드에 실패했어요: {2}",
  "There is nothing here. The page is at /": "여기에는 아무것도 없어요. 페이지는 / 에 있어요.",
  "The chat page can't be served: {1}.": "채팅 페이지를 제공할 수 없어요: {1}.",
  "no port is free": "비어 있는 포트가 없어요",
  "The lesson page is for this machine's own browser, at http://localhost":
    "수업 페이지는 이 컴퓨터의 브라우저에서만 볼 수 있어요. 주소는 http://localhost 로 시작해요.",
  "One of the two can't be read just now.": "둘 중 하나를 지금은 읽을 수 없어요.",

  "{1} is open in the terminal now: the runner goes on when you leave the editor.":
    "{1} 파일을 터미널에서 열었어요. 에디터를 닫으면 러너가 이어서 실행돼요.",
  "An editor is open in the terminal already.": "터미널에 에디터가 이미 열려 있어요.",
  "This terminal takes single keys. Commands belong into another one.":
    "이 터미널은 러너가 쓰고 있어서 키 하나씩만 받아요. 명령은 새 터미널에 입력하세요.",
  "It listened on port {1} instead of {2}, and was stopped.\n":
    "{2}번이 아니라 {1}번 포트를 열어서 멈췄어요.\n",
};
