import type { Catalogue } from "@chatterbox/words/say";

/** This package's sentences in Korean, by the English. */
export const korean: Catalogue = {
  "{1} of {2}": "{2}개 중 {1}개",
  "{1} earlier lines": "이 앞에 {1}줄 더 있어요",
  "is already here": "이미 있음",
  connects: "접속",
  leaves: "나감",
  vanishes: "사라짐",
  "is disconnected ({1})": "끊김 ({1})",
  "✗ never came: {1}": "✗ 오지 않음: {1}",
  "Hint {1} of {2}:": "힌트 {1}/{2}:",
  "Likely cause:": "짐작되는 원인:",
  'the error "{1}"': '"{1}" 에러',
  '"{1}" with {2}\'s id as the author': '"{1}" (author: {2} 님의 id)',
  'the emoji "{1}" with {2}\'s id as the author': '이모지 "{1}" (author: {2} 님의 id)',
  'the emoji "{1}"': '이모지 "{1}"',
  '"{1}" as a text frame': '텍스트 프레임 "{1}"',
  '{"id": "…"} as the first frame': '첫 프레임 {"id": "…"}',
  'the notice "{1}"': '"{1}" 알림',
  "a binary frame: {1}": "바이너리 프레임: {1}",
  "a binary frame of {1} bytes": "바이너리 프레임 {1}바이트",
  "status {1}: {2}": "상태 코드 {1}: {2}",
  "close code {1}": "코드 {1}",
  "an answer ({1})": "응답 ({1})",
  "a WebSocket connection ({1})": "WebSocket 연결 ({1})",
  "no complete answer within {1} seconds": "{1}초 안에 응답이 끝나지 않았어요",
  "{1} got {2} instead of {3}.": "{1} 님이 {3} 대신 받은 것: {2}",
  "{1} got {2}, but should not have.": "{1} 님이 받지 말아야 할 것을 받았어요: {2}",
  "{1} never got {2}.": "{1} 님이 받지 못한 것: {2}",
  "{1} and {2}": "{1}, {2}",
  "{1}'s connection was closed.": "{1} 님의 연결이 끊겼어요.",
  "{1}'s connection was closed: {2}.": "{1} 님의 연결이 끊겼어요: {2}",
  "{1} couldn't open a WebSocket: {2}.": "{1} 님이 WebSocket을 열지 못했어요: {2}",
  "Opening handshake has timed out": "제시간에 응답이 없어요",
  "HTTP answered instead: no WebSocketServer is attached to the HTTP server.":
    "WebSocket 대신 HTTP가 답했어요. HTTP 서버에 연결된 WebSocketServer가 없어요.",
  "Nothing answers the WebSocket handshake.": "WebSocket 핸드셰이크에 아무도 답하지 않아요.",
  "ws gives you bytes, and sends bytes as a binary frame. Turn them into text first: data.toString().":
    "ws는 바이트를 넘겨주고, 바이트를 보내면 바이너리 프레임으로 나가요. 먼저 텍스트로 만드세요: data.toString()",
  "The server listens on port {1}, but PORT asks for {2}.":
    "서버가 연 포트는 {1}번인데, PORT가 정한 포트는 {2}번이에요.",
  "The port is hard-coded. It has to come from process.env.PORT.":
    "포트가 코드에 적혀 있어요. process.env.PORT에서 가져와야 해요.",
  "Nothing is listening on port {1} after {2} seconds.":
    "{2}초가 지나도 {1}번 포트가 열리지 않아요.",
  "The program exits on its own: it calls process.exit somewhere, or closes the server.":
    "프로그램이 스스로 끝나요. 어디선가 process.exit를 호출하거나 서버를 닫고 있어요.",
  "What was said while a message waited arrived after {1} ms.":
    "메시지가 기다리는 동안 한 말이 {1}밀리초 뒤에야 왔어요.",
  "The server is stuck in a loop that never ends.": "서버가 끝나지 않는 반복문에 갇혀 있어요.",
  "The server is running, but does not listen on the port that PORT names.":
    "서버가 돌고 있지만, PORT가 정하는 포트를 열지 않았어요.",
  "The server was killed by the signal {1}.": "{1} 시그널로 서버가 끝났어요.",
  "The server exited on its own, with status 0.": "서버가 저절로 끝났어요 (종료 코드 0).",
  "The server crashed with exit status {1}.": "서버가 에러로 끝나 버렸어요 (종료 코드 {1}).",
  "The port is already in use: it is hard-coded, or listen is called twice.":
    "이미 쓰고 있는 포트예요. 포트가 코드에 적혀 있거나, listen을 두 번 호출했어요.",
  "Line {1} is not valid TypeScript: {2}. The mistake may be a line above.":
    "{1}번째 줄을 TypeScript로 읽을 수 없어요: {2} (바로 윗줄이 잘못됐을 수도 있어요)",
  'There is no module "{1}": check your imports.': '"{1}" 모듈이 없어요. import를 살펴보세요.',
  "The file threw an error while it ran.": "파일을 실행하는 동안 예외가 생겼어요.",
  "Nothing keeps the program running: a listening server would.":
    "프로그램을 붙잡아 둘 것이 없어요. 포트를 열고 기다리는 서버가 있으면 끝나지 않아요.",
  "JSON.parse throws on anything that is not JSON, and nothing catches it: try { … } catch { … }.":
    "JSON.parse는 JSON이 아닌 것을 만나면 예외를 던지는데, 아무도 잡지 않았어요: try { … } catch { … }",
  "setTimeout got the result of a call, but needs a function: setTimeout(() => …, delay).":
    "setTimeout에 호출한 결과를 넘겼어요. 함수를 넘겨야 해요: setTimeout(() => …, delay)",
  "Something is null or undefined where an object was expected: check it first.":
    "객체가 있어야 할 곳에 null이나 undefined가 있어요. 쓰기 전에 먼저 확인하세요.",
  'An "error" event had no listener, so Node exited.':
    '"error" 이벤트가 왔는데 리스너가 없어요. 그러면 Node.js가 끝나 버려요.',
  "The code uses a name that doesn't exist: a typo?": "없는 이름을 썼어요. 혹시 오타인가요?",
  "Node ran out of memory: something keeps growing.":
    "메모리가 가득 찼어요. 무언가를 버리지 않고 계속 쌓아 두고 있어요.",
  "GET / failed: {1}.": "GET / 요청에 응답하지 않았어요: {1}",
  "The response is never ended: call response.end(…) when it is complete.":
    "응답을 끝내지 않았어요. 응답이 다 됐으면 response.end(…)를 호출하세요.",
  "The answer is not HTTP.": "응답이 HTTP가 아니에요.",
  "The connection was closed without an answer: an error in the handler?":
    "응답 없이 연결이 끊겼어요. 핸들러에서 에러가 났을까요?",
  "Nothing is listening any more: the server was closed, or has ended.":
    "이제 포트를 열고 기다리는 것이 없어요. 서버를 닫았거나, 서버가 끝났어요.",
  "GET / returned status {1} instead of 200.":
    "GET / 요청에 대한 응답의 상태 코드가 200이 아니에요: {1}",
  "The server answers on another path, not on /.": "서버가 / 경로가 아니라 다른 경로에서 응답해요.",
  "The code sets the status itself, with response.statusCode or writeHead. The default is 200.":
    "response.statusCode나 writeHead로 상태 코드를 직접 정했어요. 기본값은 200이에요.",
  "A later request got status {1}.": "나중에 온 응답의 상태 코드가 달라요: {1}",
  "The first request is answered, but later ones get no answer, or a different one.":
    "첫 요청에는 응답하지만, 나중 요청에는 응답하지 않거나 다르게 응답해요.",
  'The answer is empty: there is no "hello" in it.': '응답이 비어 있어요. "hello"가 없어요.',
  "response.end() was called without the greeting.": "인사말 없이 response.end()를 호출했어요.",
  'The answer is "{1}": there is no "hello" in it.': '응답에 "hello"가 없어요: "{1}"',
  "The greeting says something else: the word has to be in what you pass to response.end.":
    "다른 말로 인사하고 있어요. response.end에 넘기는 글에 이 단어가 있어야 해요.",
  'Nothing is sent back on a "message" event.':
    '"message" 이벤트가 와도 아무것도 돌려보내지 않아요.',
  "Only the first message is sent back.": "첫 메시지만 돌려보내요.",
  "The bytes were turned into text the wrong way: data.toString() reads them as UTF-8.":
    "바이트를 잘못된 방법으로 텍스트로 바꿨어요. data.toString()은 바이트를 UTF-8로 읽어요.",
  "JSON.stringify puts quotes around the text: an echo changes nothing.":
    "JSON.stringify는 텍스트를 따옴표로 감싸요. 에코는 아무것도 바꾸지 않아요.",
  "Something was added: an echo changes nothing.":
    "무언가를 덧붙였어요. 에코는 아무것도 바꾸지 않아요.",
  "The server said something nobody asked for.": "서버가 아무도 부탁하지 않은 말을 했어요.",
  "Non-ASCII characters come back changed: data.toString() reads the bytes as UTF-8.":
    "ASCII가 아닌 글자가 바뀌었어요. data.toString()은 바이트를 UTF-8로 읽어요.",
  "{1} hears {2}'s echo: it belongs on the socket the message came from.":
    "{1} 님에게 {2} 님의 에코가 들려요. 에코는 메시지가 온 소켓으로만 보내요.",
  "GET / now returns status {1}.":
    "이제는 GET / 요청에 대한 응답의 상태 코드가 200이 아니에요: {1}",
  'A socket has no "error" listener, so one bad client crashes the server.':
    '"error" 리스너가 없는 소켓이 있어요. 그래서 엉뚱한 클라이언트 하나가 서버를 끝내 버려요.',
  "an unmasked frame (RFC 6455, section 5.1)": "마스크가 없는 프레임 (RFC 6455, 5.1절)",
  "a frame with reserved bits set (section 5.2)": "예약 비트를 켠 프레임 (5.2절)",
  "text that is not UTF-8 (section 8.1)": "UTF-8이 아닌 텍스트 (8.1절)",
  "a frame of 2^63 bytes (section 5.2)": "2^63바이트짜리 프레임 (5.2절)",
  "half a frame, then nothing": "반쪽짜리 프레임, 그다음에는 아무것도 없음",
  "The message reaches none of them: it goes only to its sender, only to people who joined earlier, or to nobody.":
    "메시지가 아무에게도 가지 않아요. 보낸 사람에게만, 또는 먼저 와 있던 사람에게만 가거나, 아예 보내지 않았어요.",
  "The message goes to some, but not to everyone.":
    "메시지가 몇 사람에게만 가고, 모두에게 가지는 않아요.",
  "Your words don't reach the others. See the previous check.":
    "한 말이 다른 사람에게 가지 않아요. 바로 앞의 검사를 보세요.",
  "The loop sends to the sender too.": "반복문이 보낸 사람에게도 보내고 있어요.",
  "Some messages got lost on the way.": "도중에 사라진 메시지가 있어요.",
  "The messages changed order, or some got lost on the way.":
    "순서가 바뀌었거나, 도중에 사라진 메시지가 있어요.",
  "A message is sent more than once.": "같은 메시지를 두 번 이상 보냈어요.",
  "Once somebody has left, the server loses track of the others, or of those who joined later.":
    "누가 나가고 나면 서버가 다른 사람들이나 나중에 온 사람을 놓쳐요.",
  "The server sends nothing to a new connection.":
    "새로 연결된 클라이언트에 서버가 아무것도 보내지 않아요.",
  "Something else was sent before the id, or with it.":
    "id보다 먼저, 또는 id와 함께 다른 것을 보냈어요.",
  "An id is a string: make it with String(…) or uuid().":
    "id는 텍스트예요. String(…)이나 uuid()로 만드세요.",
  "The id is not sent the way protocol.md says.": "id를 protocol.md에 적힌 대로 보내지 않았어요.",
  "The id is sent again with a message: once is enough.":
    "메시지와 함께 id를 또 보냈어요. 한 번이면 충분해요.",
  "One person's id goes to everyone: send it only to the new socket.":
    "한 사람의 id를 모두에게 보냈어요. 새 소켓에만 보내야 해요.",
  "That is not JSON: JSON.stringify({ id }) is.":
    "JSON이 아니에요. JSON.stringify({ id })라고 하면 JSON이 돼요.",
  "What one says no longer reaches the other.": "이제 한 사람의 말이 다른 사람에게 가지 않아요.",
  "Two people got the same id: {1}.": "두 사람이 같은 id를 받았어요: {1}",
  "The id is made once for everyone, or from the address, which all tabs on a machine share.":
    "모두가 쓸 id를 한 번만 만들었거나, 주소로 만들었어요. 한 컴퓨터의 탭들은 주소가 모두 같아요.",
  "An id is reused: a count of who is connected goes down when somebody leaves.":
    "썼던 id를 또 썼어요. 지금 있는 사람 수는 누가 나가면 다시 줄어들어요.",
  "The message no longer reaches the others.": "이제 메시지가 다른 사람들에게 가지 않아요.",
  "The sender gets their own message back. Since lesson 2 it goes only to the others.":
    "보낸 사람에게 자기 메시지가 돌아와요. 2단계부터는 다른 사람들에게만 보내요.",
  "The author is passed on as the sender claimed it. The id you gave them has to win.":
    "보낸 사람이 우기는 author를 그대로 전했어요. 여러분이 준 id로 덮어써야 해요.",
  "The message has no author.": "메시지에 author가 없어요.",
  "The author is the receiver's id, not the sender's.":
    "author가 보낸 사람이 아니라 받는 사람의 id예요.",
  "The author has to be the id you gave the sender.":
    "보낸 사람에게 알려 준 바로 그 id가 author에 있어야 해요.",
  "The bad message is passed on to the others.": "잘못된 메시지를 다른 사람들에게 그대로 전했어요.",
  "One bad message closes the connection: answer it instead.":
    "잘못된 메시지 하나에 연결이 끊겨요. 끊지 말고 답하세요.",
  "The bad message gets no answer: tell its sender.":
    "잘못된 메시지에 답이 없어요. 보낸 사람에게 알려 주세요.",
  'The answer has to be {"author":"server","type":"error","data":{"code":"bad-message","text":"…"}}.':
    '답은 이래야 해요: {"author":"server","type":"error","data":{"code":"bad-message","text":"…"}}',
  "The server does nothing else while a message waits.":
    "메시지가 기다리는 동안 서버가 다른 일을 하지 않아요.",
  "A message due after {1} ms arrived after {2} ms.":
    "{1}밀리초 뒤에 와야 할 메시지가 {2}밀리초 만에 왔어요.",
  "The message comes far too early: the schedule is ignored, or a second isn't 1000 milliseconds.":
    "너무 일찍 와요. 예약을 무시했거나, 1초를 1000밀리초로 계산하지 않았어요.",
  "The message comes far too late, or never: setTimeout takes milliseconds.":
    "너무 늦게 오거나, 오지 않아요. setTimeout은 밀리초를 받아요.",
  "A valid schedule is refused: 0.02 is a number too.":
    "올바른 예약을 거절했어요. 0.02도 숫자예요.",
  'A valid schedule is refused: 0.01 and "9" are valid too.':
    '올바른 예약을 거절했어요. 0.01도 "9"도 괜찮아요.',
  "The schedule is still in the message: leave it out when you send it.":
    "메시지에 예약이 그대로 있어요. 보낼 때는 빼세요.",
  "The scheduled message is sent more than once.": "예약한 메시지를 두 번 이상 보냈어요.",
  "When it arrives, its author is not the id of the person who scheduled it.":
    "때가 되어 온 메시지의 author가 예약한 사람의 id가 아니에요.",
  "Its author doesn't get it, but the author's page is waiting for it.":
    "보낸 사람이 받지 못해요. 보낸 사람의 페이지는 예약한 메시지가 오기를 기다려요.",
  "Only its author gets it.": "보낸 사람만 받아요.",
  "The message comes far too late, or never: {1}.": "너무 늦게 오거나, 오지 않아요: {1}",
  "Minutes are too short: are they counted as seconds?":
    "minutes가 너무 짧아요. 분을 초로 세고 있나요?",
  "Hours are too short: an hour has 3600 seconds.": "hours가 너무 짧아요. 한 시간은 3600초예요.",
  "The units are not added up: some are left out.":
    "단위를 모두 더하지 않았어요. 빠진 단위가 있어요.",
  "The message is dropped when its author leaves.": "보낸 사람이 나가면 메시지를 버려요.",
  "It goes to whoever was connected when it was scheduled.":
    "예약할 때 접속해 있던 사람들에게 가요. 때가 됐을 때 접속해 있는 사람들에게 가야 해요.",
  "With the schedule {1} the message is sent anyway.": "{1} 예약인데도 그대로 보냈어요.",
  "The schedule {1} is taken as valid, or ignored.": "{1} 예약을 올바르다고 여기거나, 무시했어요.",
  "The message is fine, only its schedule is not: the code is bad-schedule.":
    "메시지는 괜찮고, 예약만 잘못됐어요. 코드는 bad-schedule이에요.",
  'The server does not know {"channel":"random"} yet.':
    '서버가 아직 {"channel":"random"}을 몰라요.',
  "Somebody is already waiting: pair the two.": "이미 기다리는 사람이 있어요. 둘을 짝지어야 해요.",
  "Somebody is paired although nobody else is waiting.": "기다리는 사람이 없는데 짝이 됐어요.",
  "Somebody was not notified: {1} is missing.": "알림을 받지 못한 사람이 있어요. 빠진 것: {1}",
  "Ann asked twice, and is now her own partner.":
    "Ann 님이 두 번 찾았더니 자기 자신과 짝이 됐어요.",
  "Ann asked twice, and is still waiting although she has a partner.":
    "Ann 님이 두 번 찾았더니, 상대가 있는데도 아직 기다리고 있어요.",
  "Private messages reach the feed.": "둘만의 메시지가 피드로 새요.",
  "More than two people are in one room.": "두 사람보다 많은 사람이 함께 있어요.",
  "What one partner says does not reach the other.": "짝이 된 한 사람의 말이 상대에게 가지 않아요.",
  "The sender gets their own words back.": "보낸 사람에게 자기 말이 돌아와요.",
  "The feed still reaches two people who are paired.": "짝이 된 두 사람에게 아직 피드의 말이 가요.",
  "The feed still reaches somebody who is waiting for a stranger.":
    "낯선 사람을 기다리는 사람에게 아직 피드의 말이 가요.",
  "When one partner disconnects, the other is not told.":
    "상대가 연결을 끊어도, 남은 사람에게 알려 주지 않아요.",
  "When one partner vanishes, the other is not told.":
    "상대가 갑자기 사라져도, 남은 사람에게 알려 주지 않아요.",
  "When one partner goes back to the feed, the other is not told.":
    "상대가 피드로 돌아가도, 남은 사람에게 알려 주지 않아요.",
  "The one left behind speaks, and gets no answer.": "혼자 남은 사람이 말해도 답이 없어요.",
  "The one left behind hears the feed.": "혼자 남은 사람에게 피드의 말이 들려요.",
  "The one left behind is back in the feed, or talks to the people in it.":
    "혼자 남은 사람이 피드로 돌아가 있거나, 그 말이 피드에 나가요.",
  "Somebody who goes back to the feed is not in it.": "피드로 돌아간 사람이 피드에 없어요.",
  "What somebody says while they wait leaks into the feed.": "기다리는 사람의 말이 피드로 새요.",
  "Somebody speaks without a partner, and gets no answer.":
    "상대가 없는 사람이 말해도 답이 없어요.",
  "The old partner is not told.": "예전 상대에게 알려 주지 않아요.",
  "The old partner counts as waiting: being left is not the same as asking.":
    "예전 상대를 기다리는 사람으로 여겼어요. 남겨졌다고 해서 다른 사람을 찾는 것은 아니에요.",
  "The old partner still hears the one who left.":
    "새로 찾는 사람의 말이 아직 예전 상대에게 들려요.",
  "Somebody who has gone still counts as waiting.": "떠난 사람을 아직 기다리는 사람으로 여겨요.",
  "Somebody who went back does not hear the feed.":
    "돌아간 사람에게 다시 피드의 말이 들리지 않아요.",
  "A private scheduled message reaches the feed.": "둘만의 메시지가 때가 되자 피드에 나왔어요.",
  "In private, the schedule is ignored.": "둘만의 대화에서는 예약을 무시해요.",
  "The author doesn't get it, but both should.":
    "보낸 사람이 받지 못해요. 두 사람 모두 받아야 해요.",
  "A message scheduled in private gets lost.": "둘만의 대화에서 예약한 메시지가 사라져요.",
  "It is sent although its author has left.": "보낸 사람이 떠났는데도 때가 되어 나갔어요.",
  "It is sent although the two have parted.": "두 사람이 헤어졌는데도 때가 되어 나갔어요.",
  "Somebody else is told that it reached nobody: tell only the author.":
    "아무에게도 가지 못했다는 소식을 다른 사람이 받았어요. 보낸 사람만 받아야 해요.",
  "Its author is not told that it reached nobody.":
    "아무에게도 가지 못했다는 것을 보낸 사람에게 알려 주지 않아요.",
  "it starts and listens on PORT": "서버가 시작되고, PORT가 정하는 포트를 열어요",
  "Is there an error? Its first line says what is wrong, and the first location it names says where. No error? Then nothing is listening yet.":
    "에러가 나왔나요? 첫 줄은 무엇이 문제인지, 거기서 처음 나오는 위치는 어디가 문제인지 알려 줘요. 에러가 없다면 아직 요청을 기다리는 서버가 없는 거예요.",
  "A listening server keeps the program running: createServer makes one, and the port comes from the environment variable PORT.":
    "요청을 기다리는 서버가 있어야 프로그램이 끝나지 않아요. 서버는 createServer로 만들고, 포트는 환경 변수 PORT에서 가져와요.",
  "const server = createServer(…); then server.listen(port, host) with const port = Number(process.env.PORT ?? 8000);":
    "const server = createServer(…); 다음에 server.listen(port, host) 그리고 const port = Number(process.env.PORT ?? 8000);",
  "GET / returns status 200": "GET / 요청에 상태 코드 200으로 응답해요",
  "Every request needs an answer, and every answer has to end.":
    "모든 요청에는 응답이 있어야 하고, 모든 응답에는 끝이 있어야 해요.",
  "createServer takes a function (request, response) and calls it for every request.":
    "createServer는 함수 (request, response)를 받아서, 요청이 올 때마다 호출해요.",
  'createServer((request, response) => { response.end("hello"); }) answers with status 200.':
    'createServer((request, response) => { response.end("hello"); })라고 하면 상태 코드 200으로 응답해요.',
  "everyone gets an answer, every time": "몇 번을 요청해도 모두에게 응답해요",
  "Several browsers may ask at once, and each may ask again.":
    "여러 브라우저가 동시에 요청할 수도 있고, 저마다 또 요청할 수도 있어요.",
  "The server has to keep listening: don't close it or end the process in the handler.":
    "서버는 계속 요청을 기다려야 해요. 핸들러 안에서 서버를 닫거나 프로세스를 끝내면 안 돼요.",
  "In the handler, end only this response: no server.close(), no process.exit(), no flag.":
    "핸들러는 자기 응답만 끝내면 돼요. server.close()도, process.exit()도, 응답했는지 기억하는 변수도 필요 없어요.",
  'the greeting contains "hello"': '인사말에 "hello"가 들어 있어요',
  "What a browser shows at / has to be a greeting.":
    "브라우저가 /에서 보여 줄 글이 인사말이어야 해요.",
  "What you pass to response.end is the body of the answer.":
    "response.end에 넘기는 값이 응답의 본문이에요.",
  'response.end("hello from my server\\n");': 'response.end("hello from my server\\n");',
  "a WebSocket opens on the same port as HTTP": "HTTP와 같은 포트에서 WebSocket이 열려요",
  "A WebSocket starts as an HTTP request, so one server can handle both.":
    "WebSocket은 HTTP 요청으로 시작해요. 그래서 서버 하나가 둘 다 받을 수 있어요.",
  "The ws package does the handshake: a WebSocketServer attaches itself to your HTTP server.":
    "핸드셰이크는 ws 패키지가 해 줘요. WebSocketServer를 여러분의 HTTP 서버에 연결하면 돼요.",
  "const webSockets = new WebSocketServer({ server });":
    "const webSockets = new WebSocketServer({ server });",
  "what you say comes back unchanged, as text": "내가 한 말이 그대로, 텍스트로 돌아와요",
  "Say something, and exactly that comes back.": "무슨 말을 하든, 바로 그 말이 돌아와야 해요.",
  'The socket\'s "message" event brings you what was said, as bytes. socket.send sends something back.':
    '소켓의 "message" 이벤트로 상대가 한 말이 바이트로 와요. 돌려보낼 때는 socket.send를 쓰세요.',
  'socket.on("message", (data) => { socket.send(data.toString()); });':
    'socket.on("message", (data) => { socket.send(data.toString()); });',
  "nobody else hears your echo": "내 에코는 다른 사람에게 들리지 않아요",
  "An echo goes only to the one who called.": "에코는 말한 사람에게만 돌아가요.",
  "Each connection has its own socket: answer on the one the message came from.":
    "연결마다 소켓이 하나씩 있어요. 메시지가 온 바로 그 소켓으로 답하세요.",
  "In the connection handler, use its socket: you need no loop over all clients.":
    "연결 핸들러 안에서 그 소켓만 쓰세요. 모든 클라이언트를 도는 반복문은 필요 없어요.",
  "a client that vanishes takes nobody else down":
    "갑자기 사라지는 클라이언트가 있어도 다른 사람은 영향을 받지 않아요",
  "People close their laptops in mid-sentence. The others keep talking.":
    "사람들은 말하다 말고 노트북을 덮기도 해요. 그래도 다른 사람들의 대화는 계속돼야 해요.",
  'A socket can end at any time. Its "close" and "error" events tell you.':
    '소켓은 언제든지 끝날 수 있어요. 그때 "close" 이벤트와 "error" 이벤트로 알려 줘요.',
  'All you need is a listener: socket.on("error", console.error). And don\'t send to a client that has gone.':
    '리스너만 있으면 돼요: socket.on("error", console.error). 그리고 이미 떠난 클라이언트에는 보내지 마세요.',
  "a client that breaks the protocol takes nobody else down":
    "프로토콜을 어기는 클라이언트가 있어도 다른 사람은 영향을 받지 않아요",
  "Not every program that connects keeps to the protocol. One bad client must not crash the server.":
    "접속하는 프로그램이 모두 프로토콜을 지키지는 않아요. 엉뚱한 클라이언트 하나 때문에 서버가 끝나면 안 돼요.",
  'ws reports a bad frame as an "error" event on that socket, and an "error" event without a listener ends the process.':
    '잘못된 프레임이 오면 ws는 그 소켓의 "error" 이벤트로 알려 줘요. 리스너가 없는 "error" 이벤트는 프로세스를 끝내 버려요.',
  'socket.on("error", (error) => console.error(error.message));':
    'socket.on("error", (error) => console.error(error.message));',
  "everyone else hears what you say": "내가 한 말을 다른 모두가 들어요",
  "One person speaks, and everyone else listens.": "한 사람이 말하면 다른 모두가 들어요.",
  "webSockets.clients holds every connected socket: loop over them and send to each.":
    "webSockets.clients에 접속한 모두의 소켓이 있어요. 하나씩 돌면서 보내세요.",
  "for (const client of webSockets.clients) { if (client !== socket) client.send(data.toString()); }":
    "for (const client of webSockets.clients) { if (client !== socket) client.send(data.toString()); }",
  "what you say doesn't come back to you": "내가 한 말은 나에게 돌아오지 않아요",
  "The page has already drawn your words: if they came back, you would see them twice.":
    "내가 한 말은 페이지가 이미 그렸어요. 되돌아오면 같은 말이 두 번 보여요.",
  "When you loop over the sockets, skip one: the one the message came from.":
    "모든 소켓을 돌 때 하나만 빼세요. 메시지가 온 소켓이에요.",
  "if (client === sender) continue;": "if (client === sender) continue;",
  "messages arrive once, in the order they were sent": "메시지는 보낸 순서대로, 한 번씩만 도착해요",
  "Change the order of the words, and you change what they say.":
    "말의 순서가 바뀌면 다른 말이 돼요.",
  "Send each message as soon as it arrives: a WebSocket keeps the order for you.":
    "메시지가 오면 바로 보내세요. 순서는 WebSocket이 알아서 지켜 줘요.",
  "No timer and no await between the event and the send; one send per client.":
    "이벤트와 send 사이에 타이머나 await를 두지 말고, 클라이언트마다 send를 한 번씩만 하세요.",
  "people can leave and join while others talk": "대화하는 동안 사람들이 나가고 들어올 수 있어요",
  "People come and go while others talk.":
    "다른 사람들이 이야기하는 동안에도 사람들은 들어오고 나가요.",
  "Check who is connected at the moment you send. You can't send to someone who has left.":
    "누가 접속해 있는지는 보내는 바로 그 순간에 보세요. 이미 떠난 사람에게는 보낼 수 없어요.",
  "if (client.readyState !== client.OPEN) continue;":
    "if (client.readyState !== client.OPEN) continue;",
  "the first thing you get is your id": "접속하면 맨 먼저 내 id를 받아요",
  "When somebody connects, tell them who they are before anything else.":
    "누가 접속하면 다른 것보다 먼저, 그 사람의 id를 알려 주세요.",
  'The "connection" event is the moment: make an id there and send it right away, as JSON.':
    '"connection" 이벤트가 바로 그때예요. 거기서 id를 만들어 바로 JSON으로 보내세요.',
  "const id = uuid(); socket.send(JSON.stringify({ id }));":
    "const id = uuid(); socket.send(JSON.stringify({ id }));",
  "everyone gets their own id": "모두가 저마다 다른 id를 받아요",
  "Two tabs on one machine are two people.": "한 컴퓨터의 탭 두 개는 두 사람이에요.",
  "A machine's address doesn't tell two tabs apart. Make a new id for every connection.":
    "컴퓨터의 주소로는 탭 두 개를 구분할 수 없어요. 연결마다 새 id를 만드세요.",
  'Call uuid() inside the "connection" handler, not outside, and ignore the address.':
    'uuid()는 "connection" 핸들러 밖이 아니라 안에서 호출하세요. 주소는 볼 필요 없어요.',
  "the author is the sender's id, whatever the sender claims":
    "보낸 사람이 뭐라고 우기든, author는 보낸 사람의 id예요",
  "Anyone can write any name into a message. Only the server knows which socket it came from.":
    "메시지에는 누구나 아무 이름이나 적을 수 있어요. 어느 소켓에서 왔는지는 서버만 알아요.",
  "Read the message, overwrite author with the id you gave the sender, and pass that on.":
    "메시지를 읽고, author에 무엇이 있든 여러분이 준 id로 덮어쓴 다음 전하세요.",
  "broadcast({ ...message, author: id }, socket);":
    "broadcast({ ...message, author: id }, socket);",
  "an invalid message gets bad-message, and you stay connected":
    "잘못된 메시지에는 bad-message로 답하고, 연결은 그대로 열어 둬요",
  "Anything can come in from outside. Answer bad input: no crash, no silence.":
    "밖에서는 무엇이든 올 수 있어요. 엉뚱한 입력에도 답해야 해요. 서버가 끝나거나 아무 말이 없으면 안 돼요.",
  "JSON.parse throws on anything that is not JSON, and may return null, an array or a number.":
    "JSON.parse는 JSON이 아닌 것을 만나면 예외를 던져요. 돌려주는 값도 null이나 배열, 숫자일 수 있어요.",
  'Answer {"author":"server","type":"error","data":{"code":"bad-message","text":"…"}} to anything except {"type":"text","data":{"text":"…"}} and the like.':
    '{"type":"text","data":{"text":"…"}} 같은 메시지가 아니면 모두 {"author":"server","type":"error","data":{"code":"bad-message","text":"…"}}라고 답하세요.',
  "the server keeps working while a message waits": "메시지가 기다리는 동안에도 서버는 계속 일해요",
  "Nobody else should notice that a message is waiting.":
    "메시지가 기다리고 있다는 것을 다른 사람은 느끼지 못해야 해요.",
  "A loop that watches the clock stops the whole server. A timer doesn't: it calls you back.":
    "시계를 들여다보는 반복문은 서버 전체를 멈춰요. 타이머는 그러지 않아요. 때가 되면 콜백을 호출해 줘요.",
  "setTimeout(() => …, delay); then return, so that the next event can come.":
    "setTimeout(() => …, delay); 그리고 바로 return하세요. 그래야 다음 이벤트가 올 수 있어요.",
  "a scheduled message reaches everyone when due, even its author":
    "예약한 메시지는 때가 되면 모두에게 가요. 보낸 사람도 받아요",
  "Keep a scheduled message, and send it to everyone when it is due.":
    "예약한 메시지는 맡아 두었다가, 때가 되면 모두에게 보내세요.",
  "setTimeout calls a function after some milliseconds. The page doesn't draw what you schedule, so the author gets it too.":
    "setTimeout은 몇 밀리초 뒤에 함수를 호출해요. 페이지는 예약한 말을 미리 그리지 않으니까, 보낸 사람도 받아야 해요.",
  "setTimeout(() => broadcast(message), delay); and leave nobody out.":
    "setTimeout(() => broadcast(message), delay); 아무도 빼지 마세요.",
  "hours, minutes and seconds add up, as numbers or text":
    "hours, minutes, seconds를 모두 더해요. 숫자여도, 텍스트여도 돼요",
  "An hour has 60 minutes, a minute 60 seconds, and a second 1000 milliseconds.":
    "한 시간은 60분, 1분은 60초, 1초는 1000밀리초예요.",
  'Number("9") is 9: a value may be a number, or text with a number in it. A missing unit is 0.':
    'Number("9")는 9예요. 값은 숫자일 수도, 숫자가 담긴 텍스트일 수도 있어요. 빠진 단위는 0이에요.',
  "const delay = ((hours * 60 + minutes) * 60 + seconds) * 1000;":
    "const delay = ((hours * 60 + minutes) * 60 + seconds) * 1000;",
  "a scheduled message reaches whoever is connected when due":
    "예약한 메시지는 때가 됐을 때 접속해 있는 사람들에게 가요",
  "Between now and then people come and go, maybe even the author.":
    "그때까지 사람들은 들어오고 나가요. 보낸 사람도 나갈 수 있어요.",
  "Check who is connected when the timer fires, not when the message arrives.":
    "누가 접속해 있는지는 메시지가 올 때가 아니라 타이머가 울릴 때 보세요.",
  'Call broadcast inside the function that setTimeout calls, and don\'t clear timers on "close".':
    'setTimeout이 호출하는 함수 안에서 broadcast를 호출하고, "close"에서 타이머를 멈추지 마세요.',
  "an invalid schedule gets bad-schedule, and nothing is sent":
    "잘못된 예약에는 bad-schedule로 답하고, 아무것도 보내지 않아요",
  "A time that makes no sense gets an answer, and the message goes nowhere.":
    "말이 안 되는 시간에는 답을 하고, 메시지는 아무에게도 보내지 않아요.",
  "Check every value: a finite number, not negative. And check the total: more than 0, at most 24 days.":
    "값을 하나하나 보세요. 음수가 아닌 유한한 수여야 해요. 합계도 보세요. 0보다 크고 24일을 넘지 않아야 해요.",
  "if (!(delay > 0 && delay <= 24 * 24 * 3_600_000)) answer with bad-schedule; NaN fails every comparison.":
    "if (!(delay > 0 && delay <= 24 * 24 * 3_600_000))이면 bad-schedule로 답하세요. NaN은 어떤 비교에서도 거짓이에요.",
  "the first to ask for a stranger waits, the next is paired with them":
    "낯선 사람을 처음 찾은 사람은 기다리고, 다음 사람과 짝이 돼요",
  "The first one waits. The next one becomes their partner, and both are told.":
    "처음 찾은 사람은 기다려요. 다음으로 찾은 사람이 상대가 되고, 두 사람 모두 알림을 받아요.",
  "One variable is enough to remember who is waiting. When a second one asks, pair the two.":
    "기다리는 사람은 변수 하나면 충분해요. 두 번째 사람이 찾으면 둘을 짝지어 주세요.",
  'if (!waiting) { waiting = socket; notify(socket, "waiting", …); } else { pair the two, and waiting = undefined; }':
    'if (!waiting) { waiting = socket; notify(socket, "waiting", …); } else { 둘을 짝짓고, waiting = undefined; }',
  "nobody is paired with themselves": "아무도 자기 자신과 짝이 되지 않아요",
  "If you ask twice, you are still one person.": "두 번 찾아도 한 사람이에요.",
  "If you are already waiting, you keep waiting: asking again changes nothing.":
    "이미 기다리던 사람이 또 찾으면 그냥 계속 기다려요. 아무것도 바뀌지 않아요.",
  "if (socket === waiting) return;": "if (socket === waiting) return;",
  "only your partner hears what you say": "내가 한 말은 내 상대에게만 들려요",
  "When two people talk in private, nobody else hears them.":
    "둘만의 대화예요. 다른 사람에게는 들리지 않아요.",
  "Keep everyone's partner in a Map. If the sender has one, send only to that partner.":
    "누가 누구의 상대인지 Map에 담아 두세요. 상대가 있는 사람의 말은 모두가 아니라 그 상대에게 보내요.",
  "const partner = partners.get(socket); if (partner) return send(partner, message);":
    "const partner = partners.get(socket); if (partner) return send(partner, message);",
  "in random chat you hear nothing from the feed": "랜덤 채팅에 있으면 피드의 말이 들리지 않아요",
  "When you talk to a stranger, or wait for one, you have left the feed.":
    "낯선 사람과 이야기하거나 기다리는 사람은 피드에서 나온 거예요.",
  "The loop over everyone has to skip people in random chat, even while they wait.":
    "모두를 도는 반복문에서 랜덤 채팅에 있는 사람은 빼세요. 아직 기다리는 사람도요.",
  "Keep a Set of everyone in random chat, and skip them in broadcast.":
    "누가 랜덤 채팅에 있는지 Set에 담아 두고, broadcast에서 그 안에 있는 사람을 건너뛰세요.",
  "when your partner leaves, you are told and stay alone in random chat":
    "상대가 떠나면 알림을 받고, 랜덤 채팅에 혼자 남아요",
  "When your partner leaves, you have to know, and must not end up back in the feed.":
    "상대가 떠나면 그 사실을 알아야 하고, 자기도 모르게 피드로 돌아가 있으면 안 돼요.",
  'There are three ways to leave: the "close" event, going back to the feed, asking for someone else. All do the same.':
    '떠나는 방법은 세 가지예요. "close" 이벤트, 피드로 돌아가기, 다른 사람 찾기. 셋 다 같은 일을 해야 해요.',
  "partners.delete for both of them, a partner-left notice for the one left behind, and no-partner for what they say next.":
    "두 사람 모두 partners.delete를 하고, 남은 사람에게 partner-left 알림을 보내고, 그 사람이 다음에 하는 말에는 no-partner로 답하세요.",
  "nobody hears you while you have no partner":
    "상대가 없는 동안에는 내 말이 아무에게도 가지 않아요",
  "Without a partner there is nobody to hear you, and you are not in the feed.":
    "상대가 없으면 들을 사람이 없어요. 피드에 있는 것도 아니에요.",
  "If the sender is in random chat without a partner, answer no-partner.":
    "랜덤 채팅에 있지만 상대가 없는 사람의 메시지에는 no-partner로 답하세요.",
  'if (!partner && inRandomChat.has(socket)) return refuse(socket, "no-partner", …);':
    'if (!partner && inRandomChat.has(socket)) return refuse(socket, "no-partner", …);',
  "asking again leaves your partner for someone else":
    "또 찾으면 지금의 상대를 떠나 다른 사람을 찾아요",
  "Asking for a stranger while talking to one means: somebody else, please.":
    "낯선 사람과 이야기하다가 또 찾는 것은 다른 사람을 찾아 달라는 뜻이에요.",
  "It is leaving and asking in one: the old partner is told, and whoever asked waits like anyone else.":
    "떠나기와 찾기를 한 번에 하는 거예요. 예전 상대는 알림을 받고, 찾는 사람은 누구나처럼 기다려요.",
  "Call leave(socket) before you look for somebody who is waiting.":
    "기다리는 사람이 있는지 보기 전에 leave(socket)을 호출하세요.",
  "you can go back to the feed, and people who left are not paired":
    "피드로 돌아갈 수 있고, 떠난 사람은 누구와도 짝이 되지 않아요",
  "You can always go back, to hear everyone and be heard.":
    "돌아가는 길은 열려 있어요. 돌아가면 모두의 말을 듣고, 모두가 내 말을 들어요.",
  "If you go back or disconnect, you no longer wait for a stranger.":
    "피드로 돌아가거나 연결을 끊은 사람은 더 이상 낯선 사람을 기다리지 않아요.",
  "if (socket === waiting) waiting = undefined; in the function for leaving.":
    "떠나는 일을 하는 함수에 넣으세요: if (socket === waiting) waiting = undefined;",
  "a private scheduled message reaches both if they are still together":
    "둘만의 대화에서 예약한 메시지는, 두 사람이 아직 함께 있으면 둘에게 가요",
  "What you say in private stays private, even if you schedule it.":
    "둘만의 말은 나중에 하더라도 둘만의 말이에요.",
  "Remember the partner when the message arrives. When it is due, is it still the same one?":
    "메시지가 올 때의 상대를 기억해 두세요. 때가 됐을 때도 아직 같은 사람인가요?",
  "const partner = partners.get(socket); setTimeout(() => { if (partners.get(socket) === partner) … }, delay);":
    "const partner = partners.get(socket); setTimeout(() => { if (partners.get(socket) === partner) … }, delay);",
  "a private scheduled message reaches nobody once they have parted":
    "둘만의 대화에서 예약한 메시지는, 헤어졌으면 아무에게도 가지 않아요",
  "By the time it is due, the partner it was meant for may be gone.":
    "때가 됐을 때, 그 말을 들을 사람은 이미 떠났을 수도 있어요.",
  "Send it neither to the feed nor to a new partner: only tell its author, if they are still there.":
    "피드에도, 새 상대에게도 보내지 마세요. 보낸 사람이 아직 있다면 그 사람에게만 알려 주세요.",
  'if (partners.get(socket) !== partner) return refuse(socket, "schedule-undelivered", …);':
    'if (partners.get(socket) !== partner) return refuse(socket, "schedule-undelivered", …);',
  "Lesson {1}: {2}": "{1}단계: {2}",
  "… a larger window shows the conversation": "… 창을 키우면 대화가 보여요",
  '"{1}" is not an address. Try one like this: http://localhost:8000':
    '"{1}" 주소는 읽을 수 없어요. 주소는 이렇게 생겼어요: http://localhost:8000',
  "Only plain HTTP works here: use an address with http:// or ws://.":
    "여기서는 암호화하지 않은 HTTP만 써요. http:// 또는 ws://로 시작하는 주소를 쓰세요.",
  "Nothing answers at {1}. Start the server first, or use another address.":
    "{1} 주소에서 아무도 답하지 않아요. 먼저 서버를 켜거나, 다른 주소를 쓰세요.",
  "{1} is not on this machine, and an uninvited crowd is an attack. Run it where the server runs: -- --url http://localhost:8000":
    "{1} 주소는 이 컴퓨터가 아니에요. 허락 없이 보내는 군중은 공격이에요. 서버가 있는 컴퓨터에서 실행하세요: -- --url http://localhost:8000",
  "Could not run the command: {1}": "실행하지 못했어요: {1}",
};
