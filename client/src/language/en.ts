import type { ScheduleMistake } from "../schedule/schedule-command.ts";

/** Everything the page says, in English. Text between `backticks` is shown as code. */
export const en = {
  connection: {
    open: "Connected",
    connecting: "Connecting…",
    waiting: (seconds: number) => (seconds > 0 ? `Trying again in ${seconds} s` : "Trying again…"),
    tryNow: "Try now",
    title: (address: string) => `Server: ${address}`,
  },
  trouble: {
    lost: {
      title: "The connection is lost",
      text: "The page keeps trying to reach the server.",
    },
    http: {
      title: "It answers HTTP, but not yet WebSocket",
      text: "That is just what lesson 1 adds. As soon as your server takes WebSockets, this page connects by itself.",
    },
    nothing: {
      title: "No server answers yet",
      text: "First look at the terminal of your lesson: has your program ended? If no lesson runs there, `npm run lesson` starts yours, and `npm start` the finished server. This page then connects by itself. Another port? Add `?server=ws://localhost:PORT` to the address above.",
    },
    silent: {
      title: "Somebody is there, but says nothing",
      text: "The server takes the connection and never answers. Does it end its response, with `response.end(…)`?",
    },
    forbidden: {
      title: "The browser won’t connect to this address",
      text: "It blocks some ports, and unencrypted `ws://` from a page that came by `https://`. Try another port.",
    },
  },
  typeOn: "Go on typing: it is sent when the server is back.",
  badAddress: {
    title: "That is no server’s address",
    text: (given: string) =>
      `“${given}” stands behind \`?server=\`. It should look like \`ws://localhost:8000\`.`,
  },
  finding: {
    noId: "This server gives out no ids yet (lesson 3 does), so nobody can tell who is who.",
    "maybe-echo":
      "What you said has come back at once: from an echo (lesson 1), or from a neighbour who said the same? Say something else to find out.",
    echo: "Your own words have come back: this server is an echo (lesson 1). They look like somebody else’s, because it gives out no ids yet (lesson 3).",
    "came-back":
      "Your own message has come back. From lesson 2 on, a server sends it to everyone but you, because this page has already drawn it.",
    binary: "A binary frame has come. This chat speaks text frames only: send `data.toString()`.",
    dismiss: "Got it",
  },
  happening: {
    lost: "Connection lost",
    back: (times: number) => (times > 1 ? `Reconnected ${times} times` : "Reconnected"),
    "random-unknown":
      "This server doesn’t know random chat yet: that is lesson 5. You are still with everybody.",
    unanswered: "The server has not answered; you are still where you were.",
    moved: "The server says that you are with everybody, though you had not asked for that.",
    "feed-unconfirmed":
      "You are with everybody, but the server has not confirmed it (with the notice `feed`).",
    "channel-frame":
      "Somebody asked for random chat. This server doesn’t know it yet (lesson 5), and passed the request on to everyone.",
  },
  code: {
    "bad-message": "The server did not understand what this page sent.",
    "bad-schedule": "The server did not accept the time.",
    "no-partner": "Nobody heard this: you were alone.",
    "schedule-undelivered": "Not delivered: your partner had left before its time came.",
    waiting: "Looking for a stranger…",
    paired: "You are talking to a stranger. Say hello!",
    "partner-left": "The stranger has left.",
    feed: "You are back with everybody.",
  },
  serverSays: (text: string) => `The server says: ${text}`,
  place: {
    feed: "Everybody",
    asking: "Asking the server…",
    looking: "Looking for a stranger…",
    talking: "You are talking to a stranger",
    left: "The stranger has left",
    over: "This conversation is over",
    returning: "Going back to everybody…",
  },
  placeHint: {
    feed: "Everyone here reads this",
    asking: "One moment",
    looking: "Nobody hears you yet",
    talking: "Only the two of you read this",
    left: "Nobody hears you now",
    over: "The connection was lost, and with it your partner",
    returning: "One moment",
  },
  placeMoved: "The server led you back to everybody. What you type here is not sent",
  random: {
    start: "Random chat",
    startHint: "Talk in private to somebody you don’t know",
    next: "Next stranger",
    back: "Back to everyone",
    conversation: (messages: number) =>
      `Private conversation, ${messages} ${messages === 1 ? "message" : "messages"}`,
  },
  timeline: {
    label: "Messages",
    empty: "Nothing said yet",
    emptyText:
      "Be the first. Open this page in a second window to talk to yourself, or ask a neighbour in.",
    emptyLooking: "As soon as somebody else asks as well, the two of you are connected.",
    emptyTalking: "You don’t know each other. Begin with a hello.",
    newMessages: (count: number) => (count === 1 ? "1 new message" : `${count} new messages`),
    toNewest: "To the newest",
    dropped: (count: number) =>
      `${count} older messages are no longer shown, to keep the page fast.`,
    showAll: (size: string) => `Show all (${size})`,
    showLess: "Show less",
    noOne: "Somebody",
    you: "You",
  },
  delivery: {
    sent: "Sent",
    queued: "Waits for the connection",
    unsent: "Not sent",
    refused: "Refused",
    "came-back": "Came back from the server",
    again: "Send again",
    discard: "Discard",
    copy: "Copy",
    copied: "Copied",
  },
  scheduled: {
    arrived: "Scheduled",
    early: "Came before its time",
    label: "Scheduled messages",
    inTime: (duration: string) => `in ${duration}`,
    at: (time: string) => `at ${time}`,
    queued: "Waits for the connection",
    overdue:
      "Due, but not here. Does this server know schedules (lesson 4)? Was it restarted, or have you moved?",
    unsent: "Not sent",
    refused: "Refused",
    undelivered: "Not delivered",
    "not-kept": "The schedule is still inside: from lesson 4 on, a server waits, and takes it out",
    returned: "Came back with its schedule still inside: that is what lesson 4 changes",
  },
  composer: {
    label: "Your message",
    placeholder: {
      feed: "Say something to everybody…",
      private: "Say something in private…",
      alone: "Nobody hears you just now…",
    },
    send: "Send",
    schedule: "Say it later",
    emoji: "Emoji",
    hint: "Enter sends · Shift+Enter new line · / commands",
    tooLong: (size: string) => `That is too long: ${size}. The server takes 64 KB at most.`,
    notNow: "One moment: the server is about to answer.",
    emojiHint: "Sent at once, or put into what you are typing",
    emojiFailed:
      "The emoji could not be loaded. Does the program that serves this page still run? Once it does, open this again or reload the page.",
    complete: "Tab",
    commandText: "Say something later",
    dueAt: (time: string, duration: string) => `Will be said at ${time}, in ${duration}.`,
    example: (example: string) => `For example: \`${example}\``,
    unknownCommand: (command: string) =>
      `There is no command \`${command}\`. There is \`/schedule\`.`,
  },
  mistake: (mistake: ScheduleMistake): string => {
    switch (mistake.problem) {
      case "no-time":
        return "When? Give hours, minutes or seconds.";
      case "no-message":
        return "What should be said? Put it after the word “message”.";
      case "nothing-to-say":
        return "There is nothing after “message”.";
      case "zero":
        return "That would be now. Give a time greater than zero.";
      case "too-long":
        return "That is more than 24 days, the longest a server waits.";
      case "unknown-unit":
        return `“${mistake.word}” is no unit. Use hours, minutes or seconds.`;
      case "no-unit":
        return `${mistake.word} what? Add hours, minutes or seconds.`;
      case "no-number":
        return `How many ${mistake.word}? Put a number behind it.`;
      case "not-a-number":
        return `“${mistake.word}” is no number.`;
      case "negative":
        return `${mistake.word} lies in the past. Give a time greater than zero.`;
    }
  },
  you: {
    label: "You are",
    noId: "no id yet",
    title: (id: string) => `The server’s id for you: ${id}`,
  },
  wire: {
    title: "On the wire",
    open: "Wire inspector",
    close: "Close",
    intro: "Every frame this page sends ↑ and receives ↓, as it is.",
    empty: "Nothing yet. Say something, and see what it looks like on its way.",
    noMatch: "No frame matches.",
    filter: "Filter",
    all: "All",
    sent: "Sent",
    received: "Received",
    pause: "Pause",
    resume: "Go on",
    paused: (count: number) => (count ? `Paused · ${count} new` : "Paused"),
    clear: "Clear",
    copyAll: "Copy all",
    copy: "Copy",
    copied: "Copied",
    raw: "Raw",
    pretty: "Pretty",
    count: (count: number) => (count === 1 ? "1 frame" : `${count} frames`),
    opened: "Connection opened",
    closed: (code: number) => `Connection closed, code ${code}`,
    binary: "A binary frame",
    meaning: {
      id: "The server tells you your id",
      say: "You say something",
      sayLater: "You ask the server to say something later",
      emoji: "You send an emoji",
      random: "You ask for a stranger",
      feed: "You ask for the feed",
      heard: "Somebody has said something",
      heardMyself: "Something of your own comes back to you",
      heardEmoji: "Somebody has sent an emoji",
      error: "The server refuses something",
      notice: "The server tells you what has happened",
      channel: "A request, passed on as it came",
      other: "No frame of the protocol: shown as plain words",
    },
  },
  broken: {
    title: "Something on this page has broken",
    text: "It can’t show the conversation any more. Reload it to connect again and go on; what was said so far is gone from this page.",
    reload: "Reload",
  },
  person: { id: (id: string) => `Id: ${id}`, none: "The server gave no author" },
};

export type Catalogue = typeof en;
