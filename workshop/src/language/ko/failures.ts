import type { Catalogue } from "../say.ts";

/** What a check says when it fails: what happened, and the likely cause. */
export const failures: Catalogue = {
  // What somebody was to receive, and received.
  '"{1}" with {2}\'s id as its author': '"{1}" (author: {2} 님의 id)',
  'the emoji "{1}" with {2}\'s id as its author': '이모지 "{1}" (author: {2} 님의 id)',
  'the emoji "{1}"': '이모지 "{1}"',
  '"{1}", as a text frame': '텍스트 프레임 "{1}"',
  'its id, as {"id": "…"}, before anything else': '맨 먼저 와야 할 id {"id": "…"}',
  'the notice "{1}"': '"{1}" 알림',
  "a binary frame: {1}": "바이너리 프레임: {1}",
  "a binary frame of {1} bytes": "바이너리 프레임 {1}바이트",
  "status {1}: {2}": "상태 코드 {1}: {2}",
  "close code {1}": "코드 {1}",
  "an answer: {1}": "응답 ({1})",
  "a WebSocket connection: {1}": "WebSocket 연결 ({1})",
  "no whole answer within {1} seconds": "{1}초 안에 응답이 끝나지 않았어요",

  // How it parted from that.
  "{1} received {2} instead of {3}.": "{1} 님이 {3} 대신 받은 것: {2}",
  "{1} received {2} and should not have.": "{1} 님이 받지 말아야 할 것을 받았어요: {2}",
  "{1} did not receive {2}.": "{1} 님이 받지 못한 것: {2}",
  "{1} and {2}": "{1}, {2}",
  "{1}'s connection was closed.": "{1} 님의 연결이 끊겼어요.",
  "{1}'s connection was closed: {2}.": "{1} 님의 연결이 끊겼어요: {2}",
  "{1} could not open a WebSocket: {2}.": "{1} 님이 WebSocket을 열지 못했어요: {2}",
  "Opening handshake has timed out": "제시간에 응답이 없어요",
  "HTTP answered instead: no WebSocketServer is attached to the HTTP server.":
    "WebSocket 대신 HTTP가 답했어요. HTTP 서버에 연결된 WebSocketServer가 없어요.",
  "Nothing answers the request for a WebSocket.":
    "WebSocket을 열어 달라는 요청에 아무도 답하지 않아요.",
  "ws hands over bytes, and bytes are sent as a binary frame. Make text of them first: data.toString().":
    "ws는 바이트를 넘겨주고, 바이트를 보내면 바이너리 프레임으로 나가요. 먼저 텍스트로 만드세요: data.toString()",

  // The start, and the end.
  "The server listens on port {1}, and not on {2}, which PORT asks for.":
    "서버가 연 포트는 {1}번이에요. PORT가 정한 {2}번 포트가 아니에요.",
  "The port is written into the code. It has to come from process.env.PORT.":
    "포트가 코드에 적혀 있어요. process.env.PORT에서 가져와야 해요.",
  "Nothing listens on port {1} after {2} seconds.": "{2}초가 지나도 {1}번 포트가 열리지 않아요.",
  "It ends itself: process.exit is called somewhere, or the server is closed.":
    "프로그램이 스스로 끝나요. 어디선가 process.exit를 호출하거나 서버를 닫고 있어요.",
  "What was said while a message waited came after {1} ms.":
    "메시지가 기다리는 동안 한 말이 {1}밀리초 뒤에야 왔어요.",
  "The server is busy and does nothing else: there is a loop in it that does not end.":
    "서버가 쉬지 않고 같은 일만 하고 있어요. 끝나지 않는 반복문이 있어요.",
  "The server runs, but does not listen on the port that PORT names.":
    "서버가 돌고 있지만, PORT가 정하는 포트를 열지 않았어요.",
  "The server was ended by the signal {1}.": "{1} 시그널로 서버가 끝났어요.",
  "The server ended by itself, with exit status 0.": "서버가 저절로 끝났어요 (종료 코드 0).",
  "The server crashed, with exit status {1}.": "서버가 에러로 끝나 버렸어요 (종료 코드 {1}).",
  "The port is taken: it is written into the code, or listen is called twice.":
    "이미 쓰고 있는 포트예요. 포트가 코드에 적혀 있거나, listen을 두 번 호출했어요.",
  "Line {1} can't be read as TypeScript: {2}. The mistake may be a line above.":
    "{1}번째 줄을 TypeScript로 읽을 수 없어요: {2} (바로 윗줄이 잘못됐을 수도 있어요)",
  'There is no module "{1}": look at the imports.': '"{1}" 모듈이 없어요. import를 살펴보세요.',
  "An error was thrown while the file was run.": "파일을 실행하는 동안 예외가 생겼어요.",
  "Nothing keeps it running: a server that listens does.":
    "프로그램을 붙잡아 둘 것이 없어요. 포트를 열고 기다리는 서버가 있으면 끝나지 않아요.",
  "JSON.parse throws at what is not JSON, and nothing catches it: try { … } catch { … }.":
    "JSON.parse는 JSON이 아닌 것을 만나면 예외를 던지는데, 아무도 잡지 않았어요: try { … } catch { … }",
  "setTimeout was given the result of a call. It wants a function: setTimeout(() => …, delay).":
    "setTimeout에 호출한 결과를 넘겼어요. 함수를 넘겨야 해요: setTimeout(() => …, delay)",
  "Something is null or undefined where an object was expected: look at it first.":
    "객체가 있어야 할 곳에 null이나 undefined가 있어요. 쓰기 전에 먼저 확인하세요.",
  'An "error" event came that nobody listens to, and that ends Node.':
    '"error" 이벤트가 왔는데 리스너가 없어요. 그러면 Node.js가 끝나 버려요.',
  "A name is used that nothing has: a typing mistake?":
    "아무것도 가리키지 않는 이름을 썼어요. 혹시 오타인가요?",
  "The memory is full: something is kept for ever.":
    "메모리가 가득 찼어요. 무언가를 버리지 않고 계속 쌓아 두고 있어요.",

  // Lesson 0: hello HTTP
  "GET / was not answered: {1}.": "GET / 요청에 응답하지 않았어요: {1}",
  "The response is never ended: response.end(…) says that it is complete.":
    "응답을 끝내지 않았어요. response.end(…)가 응답이 다 끝났다고 알려요.",
  "What came back is not HTTP.": "돌아온 것이 HTTP가 아니에요.",
  "The connection was closed without an answer: by an error in the handler?":
    "응답 없이 연결이 끊겼어요. 핸들러에서 에러가 났을까요?",
  "Nothing listens any more: the server was closed, or has ended.":
    "이제 포트를 열고 기다리는 것이 없어요. 서버를 닫았거나, 서버가 끝났어요.",
  "GET / was answered with status {1} instead of 200.":
    "GET / 요청에 대한 응답의 상태 코드가 200이 아니에요: {1}",
  "The server answers at another path, and not at /.":
    "서버가 / 경로가 아니라 다른 경로에서 응답해요.",
  "The status is set by hand: response.statusCode or writeHead. Without them it is 200.":
    "response.statusCode나 writeHead로 상태 코드를 직접 정했어요. 정하지 않으면 200이에요.",
  "A later answer has status {1}.": "나중에 온 응답의 상태 코드가 달라요: {1}",
  "The first request is answered, and later ones are not, or not alike.":
    "첫 요청에는 응답하지만, 나중 요청에는 응답하지 않거나 다르게 응답해요.",
  'The answer is empty: there is no "hello" in it.': '응답이 비어 있어요. "hello"가 없어요.',
  "response.end() was called without the greeting.": "인사말 없이 response.end()를 호출했어요.",
  'The answer is "{1}": there is no "hello" in it.': '응답에 "hello"가 없어요: "{1}"',
  "The greeting says something else: the word has to be in what response.end is given.":
    "다른 말로 인사하고 있어요. response.end에 넘기는 글에 이 단어가 있어야 해요.",

  // Lesson 1: echo
  'Nothing is sent back when the event "message" comes.':
    '"message" 이벤트가 와도 아무것도 돌려보내지 않아요.',
  "Only the first message is sent back.": "첫 메시지만 돌려보내요.",
  "The bytes were turned into text in the wrong way: data.toString() reads them as UTF-8.":
    "바이트를 잘못된 방법으로 텍스트로 바꿨어요. data.toString()은 바이트를 UTF-8로 읽어요.",
  "JSON.stringify puts text into quotes: an echo changes nothing.":
    "JSON.stringify는 텍스트를 따옴표로 감싸요. 에코는 아무것도 바꾸지 않아요.",
  "Something was added: an echo changes nothing.":
    "무언가를 덧붙였어요. 에코는 아무것도 바꾸지 않아요.",
  "The server said something that was not asked for.": "서버가 아무도 부탁하지 않은 말을 했어요.",
  "Letters beyond ASCII are changed: data.toString() reads the bytes as UTF-8.":
    "ASCII가 아닌 글자가 바뀌었어요. data.toString()은 바이트를 UTF-8로 읽어요.",
  "{1} hears {2}'s echo: it is for the socket that the message came from.":
    "{1} 님에게 {2} 님의 에코가 들려요. 에코는 메시지가 온 소켓으로만 보내요.",
  "GET / is answered with status {1} now.":
    "이제는 GET / 요청에 대한 응답의 상태 코드가 200이 아니에요: {1}",
  'A socket has no "error" listener, so that one bad client ends the server.':
    '"error" 리스너가 없는 소켓이 있어요. 그래서 엉뚱한 클라이언트 하나가 서버를 끝내 버려요.',
  "a frame without a mask (RFC 6455, section 5.1)": "마스크가 없는 프레임 (RFC 6455, 5.1절)",
  "a frame that claims an extension (section 5.2)": "없는 확장을 쓴다고 우기는 프레임 (5.2절)",
  "text that is not UTF-8 (section 8.1)": "UTF-8이 아닌 텍스트 (8.1절)",
  "a frame of 2^63 bytes (section 5.2)": "2^63바이트짜리 프레임 (5.2절)",
  "half a frame, and then nothing": "반쪽짜리 프레임, 그다음에는 아무것도 없음",

  // Lesson 2: broadcast
  "The message reaches none of them: it goes only to its sender, only to who was there before, or to nobody.":
    "메시지가 아무에게도 가지 않아요. 보낸 사람에게만, 또는 먼저 와 있던 사람에게만 가거나, 아예 보내지 않았어요.",
  "The message is sent to some, but not to everyone.":
    "메시지가 몇 사람에게만 가고, 모두에게 가지는 않아요.",
  "Words do not reach the others. See the check before.":
    "한 말이 다른 사람에게 가지 않아요. 앞의 검사를 보세요.",
  "The sender is among those that the loop sends to.": "반복문이 보낸 사람에게도 보내고 있어요.",
  "Some messages got lost on the way.": "도중에 사라진 메시지가 있어요.",
  "The order is another one now, or some messages got lost on the way.":
    "순서가 바뀌었거나, 도중에 사라진 메시지가 있어요.",
  "A message is sent more than once.": "같은 메시지를 두 번 이상 보냈어요.",
  "The others are not found once somebody has left, or only those who were there first.":
    "누가 나가고 나면 다른 사람들을 찾지 못하거나, 처음부터 있던 사람만 찾아요.",

  // Lesson 3: ids
  "The server says nothing to a new connection.":
    "새로 연결된 클라이언트에 서버가 아무 말도 하지 않아요.",
  "Something else was sent before the id, or with it.":
    "id보다 먼저, 또는 id와 함께 다른 것을 보냈어요.",
  "An id is text: make it with String(…), or with uuid().":
    "id는 텍스트예요. String(…)이나 uuid()로 만드세요.",
  "The id is not told as protocol.md says.": "id를 protocol.md에 적힌 대로 알려 주지 않았어요.",
  "The id is told again with a message: once is enough.":
    "메시지와 함께 id를 또 알려 줬어요. 한 번이면 충분해요.",
  "The id of one is told to all: it is for the new socket alone.":
    "한 사람의 id를 모두에게 알려 줬어요. 새 소켓에만 보내야 해요.",
  "That is not JSON: JSON.stringify({ id }) is.":
    "JSON이 아니에요. JSON.stringify({ id })라고 하면 JSON이 돼요.",
  "What one says does not reach the other any more.":
    "이제 한 사람의 말이 다른 사람에게 가지 않아요.",
  "Two people were given the same id: {1}.": "두 사람이 같은 id를 받았어요: {1}",
  "The id is made once for all, or from the address, which all tabs of a machine share.":
    "모두가 쓸 id를 한 번만 만들었거나, 주소로 만들었어요. 한 컴퓨터의 탭들은 주소가 모두 같아요.",
  "An id is used again: a number that counts who is here goes down when somebody leaves.":
    "썼던 id를 또 썼어요. 지금 있는 사람 수는 누가 나가면 다시 줄어들어요.",
  "The message does not reach the others any more.": "이제 메시지가 다른 사람들에게 가지 않아요.",
  "The sender gets the own message back. Since lesson 2 it goes to the others alone.":
    "보낸 사람에게 자기 메시지가 돌아와요. 2단계부터는 다른 사람들에게만 보내요.",
  "The author is passed on as the sender claimed it. Your own id has to win.":
    "보낸 사람이 우기는 author를 그대로 전했어요. 여러분이 준 id로 덮어써야 해요.",
  "There is no author in the message.": "메시지에 author가 없어요.",
  "The author is the id of the one who receives, not of the one who sent.":
    "author가 보낸 사람이 아니라 받는 사람의 id예요.",
  "Who receives a message wants the id that its author was told.":
    "보낸 사람에게 알려 준 바로 그 id가 author에 있어야 해요.",
  "Rubbish is passed on to the others.": "엉뚱한 입력을 다른 사람들에게 그대로 전했어요.",
  "One bad message closes the connection: answer it instead.":
    "엉뚱한 메시지 하나에 연결이 끊겨요. 끊지 말고 답하세요.",
  "The bad message gets no answer: its sender wants to know.":
    "엉뚱한 메시지에 답이 없어요. 보낸 사람은 왜 안 됐는지 알고 싶어 해요.",
  'The answer has to be {"author":"server","type":"error","data":{"code":"bad-message","text":"…"}}.':
    '답은 이래야 해요: {"author":"server","type":"error","data":{"code":"bad-message","text":"…"}}',

  // Lesson 4: schedule
  "While a message waits, the server does nothing else.":
    "메시지가 기다리는 동안 서버가 다른 일을 하지 않아요.",
  "What was to come after {1} ms came after {2} ms.":
    "{1}밀리초 뒤에 와야 할 메시지가 {2}밀리초 만에 왔어요.",
  "It comes too early: a second has 1000 milliseconds.": "너무 일찍 와요. 1초는 1000밀리초예요.",
  "It comes far too early: the schedule is not looked at, or its seconds are taken for milliseconds.":
    "너무 일찍 와요. 예약을 보지 않았거나, 초를 밀리초로 여겼어요.",
  "It comes far too late, or never: setTimeout takes milliseconds.":
    "너무 늦게 오거나, 오지 않아요. setTimeout은 밀리초를 받아요.",
  "A good schedule is refused: 0.02 is a number too.": "올바른 예약을 거절했어요. 0.02도 숫자예요.",
  'A good schedule is refused. 0.01 and "9" are good too.':
    '올바른 예약을 거절했어요. 0.01도 "9"도 괜찮아요.',
  "The schedule is still in the message: what is due now needs none.":
    "메시지에 예약이 그대로 있어요. 때가 된 메시지에는 예약이 필요 없어요.",
  "The scheduled message is sent more than once.": "예약한 메시지를 두 번 이상 보냈어요.",
  "When it is due, its author is not the id of the one who scheduled it.":
    "때가 되어 온 메시지의 author가 예약한 사람의 id가 아니에요.",
  "Its author does not get it: a page waits for what it has scheduled.":
    "보낸 사람이 받지 못해요. 보낸 사람의 페이지는 예약한 메시지가 오기를 기다려요.",
  "Only its author gets it.": "보낸 사람만 받아요.",
  "It is due far too late, or never: {1}.": "너무 늦게 오거나, 오지 않아요: {1}",
  "Minutes are too short: are they counted as seconds?":
    "minutes가 너무 짧아요. 분을 초로 세고 있나요?",
  "Hours are too short: an hour has 3600 seconds.": "hours가 너무 짧아요. 한 시간은 3600초예요.",
  "The units are not added up: some of them are left out.":
    "단위를 모두 더하지 않았어요. 빠진 단위가 있어요.",
  "When its author leaves, a message is dropped.": "보낸 사람이 나가면 메시지를 버려요.",
  "It goes to those who were there when it was scheduled.":
    "예약할 때 있던 사람들에게 가요. 때가 됐을 때 있는 사람들에게 가야 해요.",
  "With the schedule {1} it is sent all the same.": "{1} 예약인데도 그대로 보냈어요.",
  "The schedule {1} is taken for a good one, or ignored.":
    "{1} 예약을 올바르다고 여기거나, 무시했어요.",
  "The message is in order, only its schedule is not: the code is bad-schedule.":
    "메시지는 괜찮고, 예약만 잘못됐어요. 코드는 bad-schedule이에요.",

  // Lesson 5: random chat
  'The frame {"channel":"random"} is not known yet.':
    '서버가 아직 {"channel":"random"} 프레임을 몰라요.',
  "Somebody waits already: the two belong together.":
    "이미 기다리는 사람이 있어요. 둘을 짝지어야 해요.",
  "Somebody is paired although nobody else waits.": "기다리는 사람이 없는데 짝이 됐어요.",
  "There is no notice: {1} is expected.": "알림이 오지 않아요. 와야 할 것: {1}",
  "Ann asked twice, and is her own partner now.":
    "Ann 님이 두 번 찾았더니 자기 자신과 짝이 됐어요.",
  "Ann asked twice, and waits although she has a partner.":
    "Ann 님이 두 번 찾았더니, 상대가 있는데도 아직 기다리고 있어요.",
  "Private words reach the feed.": "둘만의 말이 피드로 새요.",
  "More than two are in one room.": "두 사람보다 많은 사람이 함께 있어요.",
  "What one of a pair says does not reach the other.":
    "짝이 된 한 사람의 말이 상대에게 가지 않아요.",
  "The sender's own words come back.": "보낸 사람에게 자기 말이 돌아와요.",
  "The feed still reaches a pair.": "짝이 된 두 사람에게 아직 피드의 말이 가요.",
  "The feed still reaches who waits for a stranger.":
    "낯선 사람을 기다리는 사람에게 아직 피드의 말이 가요.",
  "When the partner disconnects, the one who is left is not told.":
    "상대가 연결을 끊어도, 남은 사람에게 알려 주지 않아요.",
  "When the partner vanishes, the one who is left is not told.":
    "상대가 갑자기 사라져도, 남은 사람에게 알려 주지 않아요.",
  "When the partner goes back to the feed, the one who is left is not told.":
    "상대가 피드로 돌아가도, 남은 사람에게 알려 주지 않아요.",
  "The one who is left speaks, and gets no answer.": "혼자 남은 사람이 말해도 답이 없어요.",
  "The one who is left hears the feed.": "혼자 남은 사람에게 피드의 말이 들려요.",
  "The one who is left falls back into the feed, or speaks to those in it.":
    "혼자 남은 사람이 피드로 돌아가 있거나, 그 말이 피드에 나가요.",
  "Who goes back to the feed is not there.": "피드로 돌아간 사람이 피드에 없어요.",
  "Words of somebody who waits leak into the feed.": "기다리는 사람의 말이 피드로 새요.",
  "Who speaks without a partner gets no answer.": "상대가 없는 사람이 말해도 답이 없어요.",
  "The old partner is not told.": "예전 상대에게 알려 주지 않아요.",
  "The old partner counts as waiting: being left is not asking.":
    "예전 상대를 기다리는 사람으로 여겼어요. 남겨졌다고 해서 다른 사람을 찾는 것은 아니에요.",
  "The old partner still hears what the asker says.":
    "새로 찾는 사람의 말이 아직 예전 상대에게 들려요.",
  "Who has gone is still waiting in the list.": "떠난 사람을 아직 기다리는 사람으로 여겨요.",
  "Who goes back does not hear the feed again.": "돌아간 사람에게 다시 피드의 말이 들리지 않아요.",
  "A private message comes due in the feed.": "둘만의 메시지가 때가 되자 피드에 나왔어요.",
  "In private, the schedule is not looked at.": "둘만의 대화에서는 예약을 보지 않아요.",
  "The author does not get it. Both should.": "보낸 사람이 받지 못해요. 두 사람 모두 받아야 해요.",
  "What is scheduled in private gets lost.": "둘만의 대화에서 예약한 메시지가 사라져요.",
  "It comes due although its author has left.": "보낸 사람이 떠났는데도 때가 되어 나갔어요.",
  "It comes due although the two have parted.": "두 사람이 헤어졌는데도 때가 되어 나갔어요.",
  "Somebody else is told that it reached nobody; only the author should be.":
    "아무에게도 가지 못했다는 소식을 다른 사람이 받았어요. 보낸 사람만 받아야 해요.",
  "Its author is not told that it reached nobody.":
    "아무에게도 가지 못했다는 것을 보낸 사람에게 알려 주지 않아요.",
};
