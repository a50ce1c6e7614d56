import type { Catalogue } from "@chatterbox/words/say";

/** What this package says, in Korean, by the English. */
export const korean: Catalogue = {
  "[-- --port 4000] [-- --new] [-- --no-open]": "[-- --port 4000] [-- --new] [-- --no-open]",
  "Runs a board for a classroom: it shows live which check of which lesson everyone is at. Attendees join\nwith the code it shows. Stop it with Ctrl-C, which disturbs nobody; started again, it continues.\n  -- --port 4000   listens there, or on the next free port\n  -- --new         starts with an empty board and a new key, instead of continuing today's board\n  -- --no-open     does not open the board's page":
    "교실 현황판을 켜요. 누가 어느 단계의 어느 검사를 하고 있는지 바로바로 보여 줘요. 참가자는 현황판에\n나오는 코드로 들어와요. Ctrl-C로 끝내도 누구의 작업도 방해받지 않고, 다시 켜면 이어져요.\n  -- --port 4000   그 포트, 또는 그다음 비어 있는 포트를 써요\n  -- --new         빈 현황판과 새 키로 시작해요. 이 옵션이 없으면 오늘 쓰던 것을 이어 가요\n  -- --no-open     현황판 페이지를 열지 않아요",
  "A board takes no lesson. Run it with: npm run classroom":
    "현황판에는 단계 번호가 필요 없어요. 이렇게 쓰세요: npm run classroom",
  "Your board is already running: {1}. Stop it first, with Ctrl-C.":
    "현황판이 이미 켜져 있어요: {1}. 먼저 Ctrl-C로 끝내세요.",
  "Your board, for you only: {1}": "강사만 보는 현황판: {1}",
  "For the projector: {1}": "빔프로젝터용 화면: {1}",
  "Attendees type: {1}": "참가자가 입력할 명령: {1}",
  classroom: "교실",
  "on the board at {1}, as {2}": "현황판 {1}, 이름: {2}",
  "(looking for the board at {1})": "(현황판 {1} 찾는 중)",
  'There is no command "{1}". Did you mean npm run {2}?':
    '"{1}" 명령은 없어요. 혹시 npm run {2} 아닌가요?',
  "Unknown option '{1}'": "{1} 옵션은 없어요",
  "Option '{1}' needs a value": "{1} 옵션에는 값이 필요해요",
  "Option '{1}' takes no value": "{1} 옵션에는 값을 쓰지 않아요",
  "[lesson] [-- --port 8001] [-- --lan] [-- --no-open] [-- --classroom CODE]":
    "[단계] [-- --port 8001] [-- --lan] [-- --no-open] [-- --classroom 코드]",
  "{1} runs at http://localhost:{2}": "{1} 서버 주소: http://localhost:{2}",
  "Chat with it at {1}": "채팅 페이지: {1}",
  "The lesson page: {1}": "수업 페이지: {1}",
  "There is nothing to move: the workshop's own file is unchanged.":
    "옮길 것이 없어요. 워크숍의 파일은 그대로예요.",
  "{1} of {2} lessons done": "단계 {2}개 중 {1}개를 마쳤어요",
  done: "마침",
  "run a lesson's checks once": "한 단계의 검사를 한 번 실행해요",
  "[lesson] [-- --url URL | --cmd COMMAND | --stage STAGE] [--json]":
    "[단계] [-- --url 주소 | --cmd 명령 | --stage 스테이지] [--json]",
  "{1}, lesson {2}": "{1}, {2}단계",
  "{1}: replaced in lesson {2}": "{1}: {2}단계에서 다른 검사로 바뀌어요",
  "{1} passed, {2} failed": "통과 {1}개, 실패 {2}개",
  "{1} passed, {2} failed, {3} not run": "통과 {1}개, 실패 {2}개, 실행하지 않음 {3}개",
  'Which command? --cmd "python3 server.py"': '어떤 명령인가요? --cmd "python3 server.py"',
  'There is no command "{1}": {2}': '"{1}" 명령은 없어요: {2}',
  "[lesson]": "[단계]",
  "[lesson] [-- --apply]": "[단계] [-- --apply]",
  "3 | 1 4 | 3 server [-- --stat] [-- --mine]": "3 | 1 4 | 3 server [-- --stat] [-- --mine]",
  "Nothing comes after server. To compare it: npm run diff 3 server":
    "server 다음에는 아무것도 없어요. 비교하려면: npm run diff 3 server",
  "{1} is missing": "{1} 프로그램이 없어요",
  "everything is installed": "모두 설치되어 있어요",
  "Run: npm install": "실행하세요: npm install",
  "these don't run here: {1}": "여기서 실행되지 않는 것: {1}",
  "the chat server": "채팅 서버",
  "the chat page": "채팅 페이지",
  "port {1} is free for {2}": "{1}번 포트가 비어 있어요 ({2})",
  "port {1} is taken; {2} will use the next free one":
    "{1}번 포트는 쓰는 중이라 그다음 비어 있는 포트를 써요 ({2})",
  "neighbours reach this machine at {1}, with -- --lan":
    "옆 사람이 이 컴퓨터에 접속할 주소: {1} (-- --lan을 쓸 때)",
  "See the lines above.": "위의 줄들을 보세요.",
  "[-- --port 8001] [-- --lan]": "[-- --port 8001] [-- --lan]",
  "[people] [-- --lesson 3] [-- --seconds 20] [-- --rate 2] [-- --url URL]":
    "[사람 수] [-- --lesson 3] [-- --seconds 20] [-- --rate 2] [-- --url 주소]",
  "Sends a crowd of simulated people, 30 by default, to your server. They join, talk, schedule\nmessages, look for strangers, leave, vanish and send invalid messages, as far as your lesson covers it.\nThe report then says what happened to their messages and your server. Ctrl-C ends it early.\n  -- --lesson 3       to your copy of lesson 3; by default the lesson you worked on last\n  -- --url http://localhost:8000\n                      to a server that is already running on this machine;\n                      --lesson says what it can do\n  -- --stage server   to a stage of the workshop\n  -- --seconds 20     how long they act: 1 to 120\n  -- --rate 2         each person's actions per second on average: 0.1 to 10\n  -- --seed 7         the same people with the same intentions as in an earlier run\n  -- --json           prints one JSON object (npm run --silent crowd … prints nothing else)\nAt most 200 people. Exit status 0: all went well; 1: the server crashed, or a message was lost,\nrepeated, misdelivered or not answered; 2: there was nothing to do.":
    "내 서버에 가상의 사람들을 보내요. 기본은 서른 명이에요. 그 단계에서 배우는 만큼 들어오고,\n말하고, 예약하고, 낯선 사람을 찾고, 나가고, 갑자기 사라지고, 엉뚱한 것을 보내요.\n그다음 그 메시지와 서버가 어떻게 됐는지 알려 줘요. Ctrl-C를 누르면 일찍 끝나요.\n  -- --lesson 3       3단계의 내 코드에 보내요. 쓰지 않으면 마지막으로 하던 단계예요\n  -- --url http://localhost:8000\n                      이 컴퓨터에서 이미 돌고 있는 서버에 보내요.\n                      무엇을 할 수 있는 서버인지는 --lesson으로 알려 줘요\n  -- --stage server   워크숍의 스테이지에 보내요\n  -- --seconds 20     몇 초 동안 움직이는지: 1부터 120까지\n  -- --rate 2         한 사람이 1초에 평균 몇 번 움직이는지: 0.1부터 10까지\n  -- --seed 7         지난번과 똑같은 사람들이 똑같이 움직이려고 해요\n  -- --json           JSON 객체 하나를 출력해요 (그것만 보려면 npm run --silent crowd …)\n200명까지예요. 종료 코드 0: 모두 잘됐음, 1: 서버가 죽었거나, 메시지를 잃거나 되풀이하거나\n엉뚱한 사람에게 보냈거나, 답하지 않았음, 2: 할 것이 없음.",
  "{1} people to {2}, lesson {3} · {4} s · {5} · seed {6}":
    "{2}: {1}명, {3}단계 · {4}초 · {5} · 시드 {6}",
  "1 action a second each": "한 사람이 1초에 1번",
  "{1} actions a second each": "한 사람이 1초에 {1}번",
  "npm took an option for itself. Put options after --, as in: npm run crowd 30 -- --lesson 3":
    "npm이 옵션을 가져가 버렸어요. 옵션은 -- 뒤에 써요: npm run crowd 30 -- --lesson 3",
  "your file": "고칠 파일",
  "your server": "내 서버",
  neighbours: "옆 사람",
  "{1} (l shows a QR code)": "{1} (l을 누르면 QR 코드)",
  "(starting)": "(시작하는 중)",
  "(none: your program has stopped)": "(없음: 프로그램이 끝나 버렸어요)",
  "and {1} more": "그 밖에 {1}개 더",
  "run again": "다시 실행",
  hint: "힌트",
  chat: "채팅",
  next: "다음 단계",
  quit: "끝내기",
  "No editor was found: open {1} yourself, or set EDITOR.":
    "에디터를 찾지 못했어요. {1} 파일을 직접 열거나, EDITOR 환경 변수를 정해 주세요.",
  "{1} needs a terminal: open {2} there.":
    "{1} 에디터는 터미널이 필요해요. {2} 파일을 터미널에서 여세요.",
  "No browser could be opened here: open {1} in yours.":
    "여기서는 브라우저를 열 수 없어요. 브라우저에서 {1} 주소를 여세요.",
  "[-- --output FILE|FOLDER]": "[-- --output 파일|폴더]",
  "building the pages …": "페이지를 빌드하는 중…",
  "{1} of {2} packed": "{2} 중 {1} 묶음",
  " and {1} more": " 그 밖에 {1}개 더",
  "for {1}: {2}, in {3} seconds": "{1}용: {2}, {3}초 걸렸어요",
  "Stopped: nothing is packed.": "멈췄어요. 만들어진 파일은 없어요.",
  "{1} can't be written: {2}.": "{1} 파일을 쓸 수 없어요: {2}.",
  "Builds, type checks, tests and lints every package. What has not changed since the last run comes\nfrom turbo's cache. The first run takes some minutes, and installs a browser if there is none.":
    "모든 패키지를 빌드하고, 타입을 검사하고, 테스트하고, 린트해요. 지난번 뒤로 바뀌지 않은 것은 turbo의\n캐시에서 가져와요. 처음에는 몇 분이 걸리고, 브라우저가 없으면 설치해요.",
  "Checking the whole workshop: {1} tasks, two or more at a time.":
    "워크숍 전체를 검사해요. 작업은 {1}개이고, 한 번에 둘 이상 실행해요.",
  "{1} tasks and {2} tests passed in {3}, {4} from the cache.":
    "작업 {1}개와 테스트 {2}개가 통과했어요. {3} 걸렸고, {4}개는 캐시에서 가져왔어요.",
  "Failed after {1}: {2}. What they printed is above.":
    "{1} 뒤에 실패했어요: {2}. 출력은 위에 있어요.",
  "{1} of {2} tasks": "작업 {2}개 중 {1}개",
  "{1} tests": "테스트 {1}개",
  "imports run one way": "import는 한 방향으로만 가요",
  "The tests left processes running:": "테스트가 끝난 뒤에도 남아 있는 프로세스가 있어요:",
  "for instructors: a live board of the whole classroom":
    "강사용: 교실 전체가 어디까지 왔는지 보여 주는 현황판",
  "share my code": "코드 보여 주기",
  "Your instructor sees your code at every save. Press c to stop that.":
    "저장할 때마다 강사에게 코드가 보여요. c를 누르면 그만 보여 줘요.",
  'There is no language "{1}". Usage: {2}': '"{1}" 언어는 없어요. 이렇게 쓰세요: {2}',
  "npm has separated options from their values. Write them with “=”: {1}":
    "npm이 옵션과 값을 떼어 놓았어요. “=”로 붙여 쓰세요: {1}",
  "{1}. Usage: npm run {2} {3}\nMore: npm run {4} -- --help":
    "{1}. 이렇게 쓰세요: npm run {2} {3}\n자세히: npm run {4} -- --help",
  "\nMore about a command: npm run lesson -- --help":
    "\n명령 하나를 자세히: npm run lesson -- --help",
  "  -- --lang ko      switches to another language, also for later commands: en or ko":
    "  -- --lang en      다른 언어로 보여 줘요. 다음 명령부터도 그 언어로 나와요: en 또는 ko",
  "Name one lesson: {1} or {2}?": "단계를 하나만 쓰세요: {1}, {2} 중 어느 쪽인가요?",
  "work on a lesson: your code is checked at every save":
    "한 단계를 해요: 저장할 때마다 내 코드를 검사해요",
  "{1} is your copy: open it in your editor.": "{1} 파일이 여러분의 파일이에요. 에디터에서 여세요.",
  "This machine isn't on a network, so neighbours can't connect.":
    "이 컴퓨터는 네트워크에 연결되어 있지 않아서 옆 사람이 들어올 수 없어요.",
  "list the lessons and your progress": "모든 단계와, 어디까지 했는지 봐요",
  "Lists the lessons, which ones are done, and where you left off.":
    "모든 단계와, 마친 단계, 하던 단계를 보여 줘요.",
  "All done. Run the finished server with {1}.": "모두 마쳤어요. 완성된 서버는 {1} 명령으로 켜요.",
  "Continue with: {1}": "이어서: {1}",
  "Give only one of --url, --cmd and --stage: there is one server to check.":
    "--url, --cmd, --stage 중 하나만 쓰세요. 검사할 서버는 하나예요.",
  "show the next hint for the first failing check": "처음으로 실패한 검사의 다음 힌트를 봐요",
  "Runs the checks, and shows the next hint for the first that fails: a nudge, the idea, nearly the code.":
    "검사를 실행하고, 처음으로 실패한 검사의 다음 힌트를 보여 줘요: 실마리, 아이디어, 거의 코드.",
  "That was the last hint. To see the solution: npm run solution {1}":
    "이게 마지막 힌트예요. 정답을 보려면: npm run solution {1}",
  "compare your code with the solution": "내 코드를 정답과 비교해요",
  "Your code is the same as the solution of lesson {1}.": "내 코드가 {1}단계의 정답과 같아요.",
  "\nTo apply it: npm run solution {1} -- --apply":
    "\n정답을 적용하려면: npm run solution {1} -- --apply",
  "{1} now holds the solution.": "이제 {1} 파일에 정답이 들어 있어요.",
  "Your code is kept in {1}.": "원래 코드는 여기에 보관했어요: {1}",
  "show what a lesson adds, or compare two stages":
    "한 단계에서 더해지는 것을 보거나, 두 스테이지를 비교해요",
  "There are no differences.": "다른 곳이 없어요.",
  "You can compare only two stages at a time.": "스테이지는 한 번에 둘만 비교할 수 있어요.",
  started: "시작함",
  "You have not started lesson {1}. Start it with: npm run lesson {2}":
    "아직 {1}단계를 시작하지 않았어요. 시작하려면: npm run lesson {2}",
  "start a lesson again; your code is kept": "한 단계를 처음부터 다시 시작해요. 내 코드는 보관돼요",
  "Resets your copy of a lesson to its start. Your code is kept beside it.":
    "한 단계의 내 파일을 시작 코드로 되돌려요. 내 코드는 그 옆에 보관돼요.",
  "{1} is back at the start of lesson {2}.": "{1} 파일을 {2}단계의 시작 코드로 되돌렸어요.",
  "{1} now holds the start of lesson {2}.": "이제 {1} 파일에 {2}단계의 시작 코드가 들어 있어요.",
  "check whether this machine is ready": "이 컴퓨터가 준비됐는지 확인해요",
  "npm comes with Node.js: reinstall Node.js from nodejs.org.":
    "npm은 Node.js에 들어 있어요. nodejs.org에서 Node.js를 다시 설치하세요.",
  "You don't need git, except for updates: install it from git-scm.com.":
    "git은 업데이트를 받을 때만 필요해요. git-scm.com에서 설치할 수 있어요.",
  "some dependencies are not installed": "설치되지 않은 패키지가 있어요",
  "the compilers run, even offline": "인터넷이 없어도 컴파일러가 돌아가요",
  "Remove the folder node_modules, then run: npm install":
    "node_modules 폴더를 지우고 실행하세요: npm install",
  "no network: neighbours can't reach this machine, but everything else works":
    "네트워크가 없어요: 옆 사람은 접속할 수 없지만, 나머지는 모두 돼요",
  "Ready, even without internet.": "준비됐어요. 인터넷이 없어도 돼요.",
  "run the finished chat server and its page": "완성된 채팅 서버와 채팅 페이지를 실행해요",
  "npm start takes no lesson. To work on one: npm run lesson 3":
    "npm start 명령은 단계를 받지 않아요. 단계를 하려면: npm run lesson 3",
  "build, type check, test and lint everything":
    "모두 빌드하고, 타입을 검사하고, 테스트하고, 린트해요",
  "send a crowd of simulated people to your server": "내 서버에 가상의 사람들을 보내 봐요",
  "Syntax errors": "문법 오류",
  "Type errors": "타입 오류",
  "(the server runs anyway)": "(그래도 서버는 돌아가요)",
  "diff to solution": "정답과 비교",
  editor: "에디터",
  "Lines {1} to {2} of {3}.": "{3}줄 중 {1}~{2}번째.",
  "Space: next page, b: previous page, q: back to the lesson.":
    "스페이스: 다음 쪽, b: 앞쪽, q: 단계로 돌아가기.",
  "Press any key to go back.": "아무 키나 누르면 돌아가요.",
  "Your code is the same as the solution.": "내 코드가 정답과 같아요.",
  "This is the last lesson. To run the finished server: npm start":
    "이게 마지막 단계예요. 완성된 서버를 켜려면: npm start",
  "{1} could not be opened: {2}.": "{1} 에디터를 열 수 없어요: {2}.",
  "the reason is unknown": "이유는 알 수 없어요",
  "Press m to move your edit there.": "m을 누르면 고친 내용을 그리로 옮겨요.",
  '"{1}" is not a port. A port is a number from 1024 to 65535.':
    '"{1}" 포트는 없어요. 포트는 1024부터 65535까지의 숫자예요.',
  "Another program uses port {1}, so this is {2}.":
    "{1}번 포트는 다른 프로그램이 쓰고 있어서 {2}번 포트를 써요.",
  "This system doesn't report saves ({1}): press r, or set CHOKIDAR_USEPOLLING=1 and start again.":
    "여기서는 저장을 알아챌 수 없어요 ({1}). r을 누르거나, CHOKIDAR_USEPOLLING=1로 설정하고 다시 시작하세요.",
  "{1} is now open in the terminal. The lesson continues when you quit the editor.":
    "{1} 파일을 터미널에서 열었어요. 에디터를 끝내면 수업이 이어져요.",
  "An editor is already open in the terminal.": "터미널에 에디터가 이미 열려 있어요.",
  "This terminal reads single keys. Type commands in another terminal.":
    "이 터미널은 키를 하나씩만 받아요. 명령은 새 터미널에 입력하세요.",
  "It listened on port {1} instead of {2}, so it was stopped.\n":
    "{2}번이 아니라 {1}번 포트를 열어서 멈췄어요.\n",
  "pack everything for a room without internet": "인터넷이 없는 강의실용으로 모두 묶어요",
  "listing the files …": "파일 목록을 만드는 중…",
  "Packed with uncommitted changes: {1}": "커밋하지 않은 변경이 있는 채로 묶은 파일: {1}",
  "Left out, as git doesn't track them: {1}": "git에 추가하지 않아서 뺀 파일: {1}",
  "To use it, type this in the folder that holds the file:":
    "쓰려면 그 파일이 있는 폴더에서 이렇게 입력하세요.",
  "To check that machine: npm run doctor": "그 컴퓨터를 확인하려면: npm run doctor",
  "Also put the Node.js installer from nodejs.org on the USB stick.":
    "nodejs.org에서 받은 Node.js 설치 파일도 USB 메모리에 함께 넣으세요.",
  "{1} already exists. Remove it, or choose another name: npm run venue -- --output NAME.tgz":
    "{1} 파일이 이미 있어요. 지우거나 다른 이름을 쓰세요: npm run venue -- --output 이름.tgz",
  "{1} was created by another program in the meantime, so it is not overwritten.":
    "그사이에 다른 프로그램이 {1} 파일을 만들어서 덮어쓰지 않았어요.",
  "There is no folder {1}. Is the USB stick plugged in?":
    "{1} 폴더가 없어요. USB 메모리가 꽂혀 있나요?",
  "There is not enough space for {1}. What was written is removed.":
    "{1} 파일을 만들 자리가 모자라요. 만들던 것은 지웠어요.",
  "{1} is a link that leaves this folder, so it would be broken elsewhere. Remove the folder node_modules, then run: npm install":
    "{1} 링크가 이 폴더 밖을 가리켜서, 다른 컴퓨터에서는 쓸 수 없어요. node_modules 폴더를 지우고 실행하세요: npm install",
  "{1} is part of a page, but git doesn't track it, so it would not be packed. Add it with git add, or move it elsewhere.":
    "{1} 파일은 페이지의 일부인데 git에 추가하지 않아서 묶이지 않아요. git add로 추가하거나 다른 곳으로 옮기세요.",
  "Starts a lesson: copies its code to playground/ if you have no copy yet, runs your copy, and checks it\nat every save. Without a number, it continues where you left off.\n  -- --port 8001   the port of your server, or the next free one; 8000 by default\n  -- --lan         lets neighbours in: your server and the chat page listen on all addresses of this\n                   machine, and a QR code takes phones there\n  -- --no-open     doesn't open the lesson page; w opens it\n  -- --move        moves your edits from lessons/ to your copy\n  -- --classroom CODE --name NICKNAME\n                   joins a classroom: your instructor's board shows which check you are at, but not\n                   your code unless you press c. The code is on the projector; the address of the\n                   board's machine works too. A nickname is optional. Remembered for twelve hours\n  -- --no-classroom   leaves the classroom":
    "한 단계를 시작해요. 내 파일이 없으면 playground/ 폴더에 시작 코드를 복사하고, 실행하고,\n저장할 때마다 검사해요. 번호를 쓰지 않으면 하던 곳에서 이어 가요.\n  -- --port 8001   내 서버의 포트예요. 쓰는 중이면 그다음 비어 있는 포트를 써요. 기본은 8000\n  -- --lan         옆 사람도 들어와요: 내 서버와 채팅 페이지가 이 컴퓨터의 모든 주소에서\n                   접속을 받고, 휴대폰용 QR 코드도 나와요\n  -- --no-open     수업 페이지를 열지 않아요. w를 누르면 열려요\n  -- --move        lessons/ 폴더에서 고친 내용을 내 파일로 옮겨요\n  -- --classroom 코드 --name 별명\n                   교실에 들어가요. 어느 검사를 하고 있는지 강사의 현황판에 나오고, 내 코드는\n                   c를 누를 때만 보여요. 참가 코드는 빔프로젝터 화면에 있고, 현황판 컴퓨터의\n                   주소를 써도 돼요. 별명은 없어도 돼요. 열두 시간 동안 기억해요\n  -- --no-classroom   교실에서 나가요",
  'Runs the checks of a lesson once.\n  -- --url http://localhost:8000   checks a server that is already running\n  -- --cmd "python3 server.py"     checks a server that it starts in this folder, with PORT set\n  -- --stage server                checks a stage of the workshop\n  -- --json                        prints one JSON object (npm run --silent check … prints only that)\nExit status 0: all passed; 1: a check failed; 2: there was nothing to check.':
    '한 단계의 검사를 한 번 실행해요.\n  -- --url http://localhost:8000   이미 돌고 있는 서버를 검사해요\n  -- --cmd "python3 server.py"     이 폴더에서 PORT를 정해 서버를 시작하고 검사해요\n  -- --stage server                워크숍의 스테이지를 검사해요\n  -- --json                        JSON 객체 하나를 출력해요 (그것만 보려면 npm run --silent check …)\n종료 코드 0: 모두 통과, 1: 실패한 검사가 있음, 2: 검사할 것이 없음.',
  "Shows the solution of a lesson, as a diff from your code.\n  -- --apply   replaces your code with it; your code is kept beside it":
    "한 단계의 정답을 내 코드와의 차이로 보여 줘요.\n  -- --apply   내 코드를 정답으로 바꿔요. 내 코드는 그 옆에 보관돼요",
  'npm run diff 3              what lesson 3 adds: from its start to its solution\nnpm run diff 1 4            from one stage to another; "server" is the last\nnpm run diff 3 -- --mine    what you have changed in lesson 3\n      -- --stat             only the line counts':
    'npm run diff 3              3단계에서 더해지는 것: 시작부터 정답까지\nnpm run diff 1 4            한 스테이지에서 다른 스테이지까지. 마지막은 "server"\nnpm run diff 3 -- --mine    3단계에서 내가 바꾼 것\n      -- --stat             줄 수만',
  "Checks whether this machine is ready for the workshop, and tells you what to do if it isn't.":
    "이 컴퓨터가 워크숍에 준비됐는지 확인하고, 아니라면 무엇을 해야 하는지 알려 줘요.",
  "Runs the finished chat server, with the chat page beside it. Ctrl-C stops both.\n  -- --port 8001   the port to listen on, or the next free one; 8000 by default\n  -- --lan         lets neighbours in: listens on all addresses of this machine":
    "완성된 채팅 서버를, 그 옆에 채팅 페이지와 함께 실행해요. Ctrl-C를 누르면 둘 다 멈춰요.\n  -- --port 8001   쓸 포트예요. 쓰는 중이면 그다음 비어 있는 포트를 써요. 기본은 8000\n  -- --lan         옆 사람도 들어와요: 이 컴퓨터의 모든 주소에서 접속을 받아요",
  "For a room without internet: packs the workshop and everything installed into one archive, for machines\nwith this operating system and processor type. Unpack it with tar. Node.js is not included.\n  -- --output D:\\   the folder or file to write; by default, a file in the current folder":
    "인터넷이 없는 강의실을 위해, 워크숍과 설치된 것을 모두 압축 파일 하나로 묶어요. 운영 체제와\n프로세서 종류가 이 컴퓨터와 같은 곳에서 쓸 수 있어요. tar로 푸세요. Node.js는 들어 있지 않아요.\n  -- --output D:\\   만들 폴더나 파일이에요. 기본은 지금 있는 폴더의 파일",
};
