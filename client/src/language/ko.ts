import type { Catalogue } from "./en.ts";

/** Every text of the page, in Korean. */
export const ko: Catalogue = {
  connection: {
    open: "연결됨",
    connecting: "연결하는 중…",
    waiting: (seconds) => (seconds > 0 ? `${seconds}초 뒤 다시 연결` : "다시 연결하는 중…"),
    tryNow: "지금 연결",
    title: (address) => `서버: ${address}`,
  },
  trouble: {
    lost: {
      title: "연결이 끊겼어요",
      text: "계속 다시 연결을 시도하고 있어요.",
    },
    http: {
      title: "HTTP에는 답하지만 WebSocket은 아직이에요",
      text: "바로 1단계에서 추가할 내용이에요. 서버가 WebSocket을 받기 시작하면 이 페이지가 저절로 연결돼요.",
    },
    nothing: {
      title: "아직 응답하는 서버가 없어요",
      text: "먼저 단계를 진행하는 터미널을 보세요. 프로그램이 끝나 버렸나요? 실행 중인 단계가 없다면 `npm run lesson`으로 내 서버를, `npm start`로 완성된 서버를 시작할 수 있어요. 켜지면 이 페이지가 저절로 연결돼요. 다른 포트를 쓰고 있다면 주소 뒤에 `?server=ws://localhost:포트`를 붙여 주세요.",
    },
    silent: {
      title: "서버는 있는데 대답이 없어요",
      text: "서버가 연결은 받았지만 응답하지 않아요. `response.end(…)`로 응답을 끝냈나요?",
    },
    forbidden: {
      title: "브라우저가 이 주소로의 연결을 막았어요",
      text: "브라우저는 일부 포트를 막고, `https://` 페이지에서 암호화되지 않은 `ws://`로 연결하는 것도 막아요. 다른 포트를 써 보세요.",
    },
  },
  typeOn: "그동안 쓴 메시지는 서버가 돌아오면 보내 드릴게요.",
  badAddress: {
    title: "서버 주소가 올바르지 않아요",
    text: (given) => `\`?server=\`의 값이 “${given}”예요. \`ws://localhost:8000\`처럼 적어 주세요.`,
  },
  finding: {
    noId: "이 서버는 아직 id를 주지 않아서(3단계에서 배워요) 누가 누구인지 구분할 수 없어요.",
    "maybe-echo":
      "방금 보낸 말이 바로 돌아왔어요. 에코 서버(1단계)일까요, 옆 사람이 같은 말을 한 걸까요? 다른 말을 보내 보면 알 수 있어요.",
    echo: "내가 보낸 말이 그대로 돌아왔어요. 이 서버는 에코 서버예요(1단계). 아직 id가 없어서(3단계) 다른 사람의 말처럼 보여요.",
    "came-back":
      "내가 보낸 메시지가 돌아왔어요. 2단계부터는 보낸 사람을 뺀 모두에게 보내요. 내 메시지는 이 페이지가 이미 그렸으니까요.",
    binary:
      "바이너리 프레임이 왔어요. 이 채팅은 텍스트 프레임만 써요. `data.toString()`을 보내 보세요.",
    dismiss: "알겠어요",
  },
  happening: {
    lost: "연결이 끊겼어요",
    back: (times) => (times > 1 ? `${times}번 다시 연결됐어요` : "다시 연결됐어요"),
    "random-unknown":
      "이 서버는 아직 랜덤 채팅을 지원하지 않아요. 5단계에서 배워요. 지금도 전체 채팅이에요.",
    unanswered: "서버가 대답하지 않았어요. 대화는 그대로예요.",
    moved: "요청하지 않았는데 서버가 전체 채팅으로 돌아왔다고 알려 왔어요.",
    "feed-unconfirmed": "전체 채팅으로 돌아왔지만 서버가 확인해 주지 않았어요(`feed` 알림).",
    "channel-frame":
      "누군가 랜덤 채팅을 요청했는데, 이 서버는 아직 지원하지 않아서(5단계) 요청을 모두에게 그대로 보냈어요.",
  },
  code: {
    "bad-message": "이 페이지가 보낸 내용을 서버가 이해하지 못했어요.",
    "bad-schedule": "서버가 예약 시간을 받아 주지 않았어요.",
    "no-partner": "대화 상대가 없어서 아무도 듣지 못했어요.",
    "schedule-undelivered": "예약 시간이 되기 전에 상대가 나가서 전하지 못했어요.",
    waiting: "낯선 사람을 찾고 있어요…",
    paired: "낯선 사람과 연결됐어요. 인사해 보세요!",
    "partner-left": "상대가 나갔어요.",
    feed: "전체 채팅으로 돌아왔어요.",
  },
  serverSays: (text) => `서버의 말: ${text}`,
  room: {
    feed: "전체 채팅",
    asking: "서버에 물어보는 중…",
    looking: "낯선 사람을 찾는 중…",
    talking: "낯선 사람과 대화하고 있어요",
    left: "상대가 나갔어요",
    over: "이 대화는 끝났어요",
    returning: "전체 채팅으로 돌아가는 중…",
  },
  roomHint: {
    feed: "여기 있는 모두가 읽어요",
    asking: "잠시만요",
    looking: "아직 아무도 듣지 못해요",
    talking: "두 사람만 읽을 수 있어요",
    left: "지금은 아무도 듣지 못해요",
    over: "연결이 끊겨서 대화도 끝났어요",
    returning: "잠시만요",
  },
  roomMoved: "서버가 전체 채팅으로 옮겼어요. 여기에 쓴 말은 전송되지 않아요",
  random: {
    start: "랜덤 채팅",
    startHint: "모르는 사람과 둘이서만 이야기해요",
    next: "다른 사람 찾기",
    back: "전체 채팅으로",
    conversation: (messages) => `비공개 대화, 메시지 ${messages}개`,
  },
  timeline: {
    label: "메시지",
    empty: "아직 아무 말도 없어요",
    emptyText: "먼저 말을 걸어 보세요. 창을 하나 더 열어 나와 이야기하거나, 옆 사람을 불러 보세요.",
    emptyLooking: "다른 사람도 랜덤 채팅을 누르면 바로 연결돼요.",
    emptyTalking: "서로 모르는 사이예요. 인사로 시작해 보세요.",
    newMessages: (count) => `새 메시지 ${count}개`,
    toNewest: "맨 아래로",
    dropped: (count) =>
      `페이지가 느려지지 않도록 오래된 메시지 ${count}개는 더 이상 표시하지 않아요.`,
    showAll: (size) => `모두 보기 (${size})`,
    showLess: "접기",
    noOne: "누군가",
    you: "나",
  },
  delivery: {
    sent: "보냄",
    queued: "연결을 기다리는 중",
    unsent: "보내지 못했어요",
    refused: "거절됨",
    "came-back": "서버에서 되돌아왔어요",
    again: "다시 보내기",
    discard: "지우기",
    copy: "복사",
    copied: "복사했어요",
  },
  scheduled: {
    arrived: "예약 메시지",
    early: "예약한 시간보다 일찍 왔어요",
    label: "예약한 메시지",
    inTime: (duration) => `${duration} 뒤`,
    at: (time) => `${time}에`,
    queued: "연결을 기다리는 중",
    overdue:
      "시간이 지났는데 오지 않았어요. 서버가 예약을 아직 지원하지 않거나(4단계), 다시 시작됐거나, 내가 다른 대화로 옮겼을 수 있어요",
    unsent: "보내지 못했어요",
    refused: "거절됨",
    undelivered: "전하지 못했어요",
    "not-kept": "예약이 그대로 들어 있어요. 4단계부터는 서버가 기다렸다가 예약을 빼고 보내요",
    returned: "예약이 담긴 채 그대로 돌아왔어요. 4단계에서 바뀌는 부분이에요",
  },
  composer: {
    label: "메시지 입력",
    placeholder: {
      feed: "모두에게 말해 보세요…",
      private: "둘만의 대화를 나눠 보세요…",
      alone: "지금은 아무도 듣지 못해요…",
    },
    send: "보내기",
    schedule: "예약하기",
    emoji: "이모지",
    hint: "Enter 보내기 · Shift+Enter 줄바꿈 · / 명령어",
    tooLong: (size) => `너무 길어요(${size}). 서버는 64 KB까지만 받아요.`,
    notNow: "잠시만요, 서버의 답을 기다리고 있어요.",
    emojiHint: "바로 전송돼요. 쓰던 글이 있으면 그 안에 들어가요",
    emojiFailed:
      "이모지를 불러오지 못했어요. 이 페이지를 보여 주는 프로그램이 아직 실행 중인가요? 다시 시작한 뒤 이모지 창을 다시 열거나 페이지를 새로고침해 보세요.",
    complete: "Tab",
    commandText: "예약하기",
    dueAt: (time, duration) => `${time}(${duration} 뒤)에 전송돼요.`,
    example: (example) => `예: \`${example}\``,
    unknownCommand: (command) => `\`${command}\` 명령어는 없어요. \`/schedule\`을 쓸 수 있어요.`,
  },
  mistake: (mistake) => {
    switch (mistake.problem) {
      case "no-time":
        return "언제 말할까요? 시간, 분, 초를 적어 주세요.";
      case "no-message":
        return "무슨 말을 할까요? “message” 뒤에 적어 주세요.";
      case "nothing-to-say":
        return "“message” 뒤에 할 말이 없어요.";
      case "zero":
        return "그건 지금이에요. 0보다 긴 시간을 적어 주세요.";
      case "too-long":
        return "24일보다 길어요. 서버는 24일까지만 기다려요.";
      case "unknown-unit":
        return `“${mistake.word}” 단위는 없어요. hours(시간), minutes(분), seconds(초)를 쓸 수 있어요.`;
      case "no-unit":
        return `${mistake.word} 뒤에 단위가 필요해요. hours(시간), minutes(분), seconds(초)를 쓸 수 있어요.`;
      case "no-number":
        return `“${mistake.word}” 뒤에 숫자를 적어 주세요.`;
      case "not-a-number":
        return `숫자가 아니에요: “${mistake.word}”`;
      case "negative":
        return `음수는 쓸 수 없어요: ${mistake.word}`;
    }
  },
  you: { label: "나는", noId: "아직 id가 없어요", title: (id) => `서버가 준 내 id: ${id}` },
  wire: {
    title: "오가는 프레임",
    open: "프레임 보기",
    close: "닫기",
    intro: "이 페이지가 보내고 ↑ 받는 ↓ 모든 프레임을 있는 그대로 보여 줘요.",
    empty: "아직 없어요. 말을 걸고 어떤 모습으로 전해지는지 보세요.",
    noMatch: "일치하는 프레임이 없어요.",
    filter: "찾기",
    all: "모두",
    sent: "보냄",
    received: "받음",
    pause: "멈춤",
    resume: "계속",
    paused: (count) => (count ? `멈춤 · 새 프레임 ${count}개` : "멈춤"),
    clear: "비우기",
    copyAll: "모두 복사",
    copy: "복사",
    copied: "복사했어요",
    raw: "원본",
    pretty: "보기 좋게",
    count: (count) => `프레임 ${count}개`,
    opened: "연결이 열렸어요",
    closed: (code) => `연결이 닫혔어요, 코드 ${code}`,
    binary: "바이너리 프레임",
    meaning: {
      id: "서버가 내 id를 알려 줘요",
      say: "내가 말해요",
      sayLater: "메시지 예약을 서버에 부탁해요",
      emoji: "내가 이모지를 보내요",
      random: "낯선 사람을 찾아 달라고 해요",
      feed: "전체 채팅으로 가겠다고 해요",
      heard: "누군가 말했어요",
      heardMyself: "내가 보낸 것이 돌아왔어요",
      heardEmoji: "누군가 이모지를 보냈어요",
      error: "서버가 거절했어요",
      notice: "서버가 무슨 일인지 알려 줘요",
      channel: "요청이 그대로 전달됐어요",
      other: "프로토콜에 없는 프레임이라 그냥 글로 보여 줘요",
    },
  },
  broken: {
    title: "페이지에 문제가 생겼어요",
    text: "대화를 더 이상 보여 줄 수 없어요. 새로고침하면 다시 연결해서 계속할 수 있어요. 지금까지의 대화는 이 페이지에서 사라져요.",
    reload: "새로고침",
  },
  person: { id: (id) => `id: ${id}`, none: "서버가 작성자를 알려 주지 않았어요" },
};
