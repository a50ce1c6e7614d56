import type { ScheduleMistake } from "../schedule/schedule-command.ts";

/** Every text of the page, in English. Text between `backticks` is shown as code. */
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
      title: "Connection lost",
      text: "The page keeps trying to reach the server.",
    },
    http: {
      title: "It answers HTTP, but not yet WebSocket",
      text: "WebSocket is what lesson 1 adds. Once your server accepts it, this page connects by itself.",
    },
    nothing: {
      title: "No server answers yet",
      text: "Check your lesson’s terminal first: has your program ended? If no lesson is running, start yours with `npm run lesson`, or the finished server with `npm start`. This page then connects by itself. Using another port? Add `?server=ws://localhost:PORT` to the address above.",
    },
    silent: {
      title: "The server doesn’t respond",
      text: "It accepts connections but never answers. Does it end its response with `response.end(…)`?",
    },
    forbidden: {
      title: "The browser won’t connect to this address",
      text: "Browsers block some ports, and unencrypted `ws://` from an `https://` page. Try another port.",
    },
  },
  typeOn: "Keep typing: your messages are sent when the server is back.",
  badAddress: {
    title: "Invalid server address",
    text: (given: string) =>
      `\`?server=\` is “${given}”. It should look like \`ws://localhost:8000\`.`,
  },
  finding: {
    noId: "This server doesn’t assign ids yet (that’s lesson 3), so nobody can tell who is who.",
    "maybe-echo":
      "Your message came back at once. Is it an echo (lesson 1), or did a neighbour say the same? Send something else to find out.",
    echo: "Your own message came back: this server is an echo (lesson 1). It looks like somebody else’s, because the server doesn’t assign ids yet (lesson 3).",
    "came-back":
      "Your own message came back. From lesson 2 on, a server sends it to everyone but you: this page has already shown it.",
    binary: "A binary frame arrived. This chat uses text frames only: send `data.toString()`.",
    dismiss: "Got it",
  },
  happening: {
    lost: "Connection lost",
    back: (times: number) => (times > 1 ? `Reconnected ${times} times` : "Reconnected"),
    "random-unknown":
      "This server doesn’t support random chat yet (that’s lesson 5). You are still with everybody.",
    unanswered: "The server didn’t answer. You are still where you were.",
    moved: "The server moved you back to everybody, though you didn’t ask for it.",
    "feed-unconfirmed":
      "You are with everybody, but the server hasn’t confirmed it with the notice `feed`.",
    "channel-frame":
      "Somebody asked for random chat. This server doesn’t support it yet (lesson 5) and passed the request on to everyone.",
  },
  code: {
    "bad-message": "The server did not understand what this page sent.",
    "bad-schedule": "The server did not accept the time.",
    "no-partner": "Nobody heard this: you were alone.",
    "schedule-undelivered": "Not delivered: your partner left before it was due.",
    waiting: "Looking for a stranger…",
    paired: "You are talking to a stranger. Say hello!",
    "partner-left": "The stranger has left.",
    feed: "You are back with everybody.",
  },
  serverSays: (text: string) => `The server says: ${text}`,
  room: {
    feed: "Everybody",
    asking: "Asking the server…",
    looking: "Looking for a stranger…",
    talking: "You are talking to a stranger",
    left: "The stranger has left",
    over: "This conversation is over",
    returning: "Going back to everybody…",
  },
  roomHint: {
    feed: "Everyone here can read this",
    asking: "One moment",
    looking: "Nobody hears you yet",
    talking: "Only the two of you can read this",
    left: "Nobody hears you now",
    over: "You lost the connection, and your partner with it",
    returning: "One moment",
  },
  roomMoved: "The server moved you back to everybody. Nothing you type here is sent",
  random: {
    start: "Random chat",
    startHint: "Talk in private with somebody you don’t know",
    next: "Next stranger",
    back: "Back to everyone",
    conversation: (messages: number) =>
      `Private conversation, ${messages} ${messages === 1 ? "message" : "messages"}`,
  },
  timeline: {
    label: "Messages",
    empty: "No messages yet",
    emptyText:
      "Be the first. Open this page in a second window to talk to yourself, or invite a neighbour.",
    emptyLooking: "As soon as somebody else asks too, the two of you are connected.",
    emptyTalking: "You don’t know each other. Start with a hello.",
    newMessages: (count: number) => (count === 1 ? "1 new message" : `${count} new messages`),
    toNewest: "Jump to the newest",
    dropped: (count: number) =>
      `${count} older messages are no longer shown, to keep the page fast.`,
    showAll: (size: string) => `Show all (${size})`,
    showLess: "Show less",
    noOne: "Somebody",
    you: "You",
  },
  delivery: {
    sent: "Sent",
    queued: "Waiting for the connection",
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
    early: "Arrived early",
    label: "Scheduled messages",
    inTime: (duration: string) => `in ${duration}`,
    at: (time: string) => `at ${time}`,
    queued: "Waiting for the connection",
    overdue:
      "Due, but it hasn’t arrived. Does this server support schedules (lesson 4)? Was it restarted, or did you switch rooms?",
    unsent: "Not sent",
    refused: "Refused",
    undelivered: "Not delivered",
    "not-kept": "Still has its schedule: from lesson 4 on, a server waits and removes it",
    returned: "Came back with its schedule: lesson 4 changes that",
  },
  composer: {
    label: "Your message",
    placeholder: {
      feed: "Say something to everybody…",
      private: "Say something in private…",
      alone: "Nobody hears you just now…",
    },
    send: "Send",
    schedule: "Send later",
    emoji: "Emoji",
    hint: "Enter sends · Shift+Enter new line · / commands",
    tooLong: (size: string) => `That’s too long: ${size}. The server accepts 64 KB at most.`,
    notNow: "One moment: waiting for the server’s answer.",
    emojiHint: "Sent at once, or inserted into what you are typing",
    emojiFailed:
      "The emoji didn’t load. Is the program that serves this page still running? Start it, then open this again or reload the page.",
    complete: "Tab",
    commandText: "Send a message later",
    dueAt: (time: string, duration: string) => `Will be sent at ${time}, in ${duration}.`,
    example: (example: string) => `For example: \`${example}\``,
    unknownCommand: (command: string) => `There is no command \`${command}\`. Try \`/schedule\`.`,
  },
  mistake: (mistake: ScheduleMistake): string => {
    switch (mistake.problem) {
      case "no-time":
        return "When? Give hours, minutes or seconds.";
      case "no-message":
        return "What is the message? Put it after the word “message”.";
      case "nothing-to-say":
        return "There is nothing after “message”.";
      case "zero":
        return "That would be now. Give a time greater than zero.";
      case "too-long":
        return "That’s more than 24 days, the longest a server waits.";
      case "unknown-unit":
        return `“${mistake.word}” is not a unit. Use hours, minutes or seconds.`;
      case "no-unit":
        return `${mistake.word} what? Add hours, minutes or seconds.`;
      case "no-number":
        return `How many ${mistake.word}? Put a number after it.`;
      case "not-a-number":
        return `“${mistake.word}” is not a number.`;
      case "negative":
        return `${mistake.word} is in the past. Give a time greater than zero.`;
    }
  },
  you: {
    label: "You are",
    noId: "no id yet",
    title: (id: string) => `The id the server gave you: ${id}`,
  },
  wire: {
    title: "On the wire",
    open: "Wire inspector",
    close: "Close",
    intro: "Every frame this page sends ↑ and receives ↓, unchanged.",
    empty: "Nothing yet. Send a message to see what it looks like on the wire.",
    noMatch: "No frame matches.",
    filter: "Filter",
    all: "All",
    sent: "Sent",
    received: "Received",
    pause: "Pause",
    resume: "Resume",
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
      say: "You send a message",
      sayLater: "You schedule a message",
      emoji: "You send an emoji",
      random: "You ask for a stranger",
      feed: "You ask for the feed",
      heard: "Somebody sent a message",
      heardMyself: "Your own message comes back",
      heardEmoji: "Somebody sent an emoji",
      error: "The server refuses something",
      notice: "The server tells you what happened",
      channel: "A request, passed on unchanged",
      other: "Not part of the protocol: shown as plain text",
    },
  },
  broken: {
    title: "Something on this page broke",
    text: "It can’t show the conversation any more. Reload it to reconnect and continue; earlier messages are lost from this page.",
    reload: "Reload",
  },
  person: { id: (id: string) => `Id: ${id}`, none: "The server gave no author" },
};

export type Catalogue = typeof en;
