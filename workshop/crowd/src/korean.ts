import type { Catalogue } from "@chatterbox/words/say";

/** What this package says, in Korean, by the English. */
export const korean: Catalogue = {
  "1 message": "메시지 1개",
  "{1} messages": "메시지 {1}개",
  "1 request": "요청 1개",
  "{1} requests": "요청 {1}개",
  "1 answer": "응답 1개",
  "{1} answers": "응답 {1}개",
  "1 delivery": "전달 1번",
  "{1} deliveries": "전달 {1}번",
  "1 connection": "연결 1개",
  "{1} connections": "연결 {1}개",
  "1 person": "1명",
  "{1} people": "{1}명",
  "1 time": "1번",
  "{1} times": "{1}번",
  "{1} s": "{1}초",
  "{1} of {2} s": "{2}초 중 {1}초",
  "waiting for outstanding messages": "아직 오지 않은 메시지를 기다리는 중",
  "{1} online": "접속 {1}명",
  "heard {1} times": "들은 횟수 {1}번",
  "{1}, {2} s: {3}": "{1}, {2}초, {3}",
  "The server ended after {1}. {2} until then.": "서버가 {1} 만에 끝나 버렸어요. 그때까지 {2}.",
  "{1}, but not all went well.": "{1}: 잘되지 않은 것이 있어요.",
  "{1}, but nothing was heard in so short a time.": "{1}: 시간이 너무 짧아서 들을 것이 없었어요.",
  "{1}, each answered with a greeting.": "{1}: 저마다 인사를 받았어요.",
  "{1}, each heard by everyone it was meant for.": "{1}: 들어야 할 사람이 모두 들었어요.",
  "{1} Memory {2}.": "{1} 메모리 {2}.",
  "{1} got no answer.": "{1}에 응답이 없었어요.",
  "{1} did not reach everyone: {2} lost.": "{1}가 모두에게 가지 않았어요: {2} 빠짐.",
  "{1} reached somebody they were not meant for, {2} in total.":
    "{1}가 들으면 안 될 사람에게 갔어요 (모두 {2}).",
  '{1} had a status other than 200, or no "hello".':
    '{1}의 상태 코드가 200이 아니거나, "hello"가 없었어요.',
  "{1} arrived with other words, or with an id other than the author's.":
    "{1}은 내용이 바뀌었거나, 보낸 사람의 id가 아닌 다른 id로 왔어요.",
  "{1} somebody heard the same message again.": "{1} 누군가 같은 메시지를 또 들었어요.",
  "{1} a scheduled message arrived early.": "예약한 메시지가 시간이 되기 전에 왔어요: {1}.",
  "{1} an answer was missing, such as {2}.": "와야 할 답이 오지 않았어요: {1}. 예: {2}.",
  "The server closed {1} unasked.": "서버가 {1}를 먼저 끊었어요.",
  "{1} a connection was refused.": "연결이 거부됐어요: {1}.",
  "the id that everyone gets first": "접속하면 맨 처음 알려 주는 id",
  "the notice of a change of channel, within {1} s": "채널을 바꾼 뒤 {1}초 안에 오는 알림",
  "(First at {1}.)": "(처음: {1})",
  "(First “{1}”, at {2}.)": "(처음: “{1}”, {2})",
  "It ended after {1}, by {2}.": "서버가 {1} 만에 {2} 시그널로 끝났어요.",
  "It ended after {1}, with exit status {2}.": "서버가 {1} 만에 종료 코드 {2}번으로 끝났어요.",
  "After {1} nothing was listening there: see the server's last output.":
    "{1} 뒤부터 그 포트에서 아무도 받지 않아요. 서버의 마지막 출력을 보세요.",
  "It never handled:": "끝내 처리하지 못한 것:",
  "Its last output:": "마지막 출력:",
  "{1} came late.": "{1}이 늦었어요.",
  "This machine was busy: the crowd itself was up to {1} ms behind, so late messages may not be the server's fault.":
    "이 컴퓨터가 바빴어요. 군중도 {1} ms까지 늦었으니까, 늦은 것이 서버 탓이 아닐 수도 있어요.",
  people: "사람",
  "joined {1}; {2} left, {3} vanished": "{1} 들어옴, {2}번 나감, {3}번 갑자기 사라짐",
  "{1}; {2} more broke the WebSocket protocol": "{1}, 따로 {2}번 WebSocket 규칙을 어김",
  said: "말",
  "{1} for later": "나중에 보낼 것 {1}개",
  "{1} to a partner": "대화 상대에게 {1}개",
  "{1}; and {2} that nobody was there to hear": "{1}, 따로 아무도 듣지 않을 말 {2}개",
  answers: "응답",
  heard: "들음",
  nothing: "없음",
  "half within {1}, 95 of 100 within {2}, all within {3}":
    "절반은 {1} 안에, 100개 중 95개는 {2} 안에, 전부 {3} 안에",
  late: "늦음",
  "{1} (by {2} s or more)": "{1}번 ({2}초 이상)",
  refused: "거절",
  "{1} of {2} invalid messages": "잘못된 메시지 {2}개 중 {1}개",
  "{1} of {2} invalid schedules": "잘못된 예약 {2}개 중 {1}개",
  "{1} of {2} messages without a partner": "상대 없이 보낸 메시지 {2}개 중 {1}개",
  memory: "메모리",
  "{1}, peak {2}": "{1}, 최대 {2}",
  "unknown: the server was not started here, or the system does not report it":
    "알 수 없음: 여기서 시작한 서버가 아니거나, 운영 체제가 알려 주지 않아요",
  "Which number of people: {1} or {2}? To name a lesson: -- --lesson 3":
    "사람 수는 하나만 쓰세요. 어느 쪽인가요: {1}, {2}? 단계는 이렇게 써요: -- --lesson 3",
  "a number of people": "사람 수",
  "a number of seconds": "초",
  "a seed": "시드",
  '"{1}" is not {2} from {3} to {4}. For example: {5}':
    '"{1}" 값은 쓸 수 없어요 ({2}: {3}부터 {4}까지). 예: {5}',
  '"{1}" is not a rate from 0.1 to 10 actions per person per second. For example: --rate 2':
    '"{1}" 값은 쓸 수 없어요 (한 사람이 1초에 움직이는 횟수: 0.1부터 10까지). 예: --rate 2',
  "{1} people acting {2} times a second cause {3} a second, more than this machine can count. The maximum: --rate {4}":
    "{1}명이 1초에 {2}번씩 움직이면 1초에 {3}이라서, 이 컴퓨터가 다 셀 수 없어요. 많아도: --rate {4}",
  "Use --url or --stage, not both: a crowd goes to one server.":
    "--url과 --stage 중 하나만 쓰세요. 군중은 서버 하나로 가요.",
  "A crowd has nowhere to go: {1} started, but ended before it listened.":
    "군중이 갈 곳이 없어요. {1} 서버를 시작했지만, 포트를 열기 전에 끝나 버렸어요.",
  "A crowd has nowhere to go: {1} started, but did not listen on PORT within {2} seconds.":
    "군중이 갈 곳이 없어요. {1} 서버를 시작했지만, {2}초 안에 PORT를 열지 않았어요.",
  "A crowd has nowhere to go: {1} started, but listens on {2} instead of PORT, {3}.":
    "군중이 갈 곳이 없어요. {1} 서버를 시작했지만, PORT의 {3}번이 아니라 {2}번 포트를 열었어요.",
  "{1}\nIts output:\n{2}": "{1}\n서버의 출력:\n{2}",
  "{1} ms": "{1} ms",
};
