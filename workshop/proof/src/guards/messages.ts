import { answersPing } from "@chatterbox/checks/conversation/client";
import { expect, test } from "vitest";
import { hears, limit, type Rig } from "./rig.ts";

/** The server answers any JSON or passes it on, and never crashes. */
export function proveJson({ open }: Rig): void {
  test("answers any JSON, but passes on only messages", async () => {
    const [ann, bob] = await Promise.all([open(), open()]);
    const heard: { data?: unknown }[] = [];
    bob.on("message", (data) => heard.push(JSON.parse(data.toString())));
    const nested = `${"[".repeat(32_000)}${"]".repeat(32_000)}`;
    const bad = ["null", "[]", "7", "true", '""', `${"[".repeat(100)}${"]".repeat(100)}`, nested];
    bad.push('{"__proto__":{"type":"text","data":{"text":"a"}}}', '{"type":"text","data":[]}');
    const answers = hears(ann, "bad-message", bad.length);
    for (const text of bad) ann.send(text);
    await answers;
    const last = hears(bob, "last");
    const deep = `{"type":"text","data":{"text":"hello","deep":${"[".repeat(20_000)}${"]".repeat(20_000)}}}`;
    ann.send(deep);
    ann.send('{"type":"text","data":{"text":"last","__proto__":{"polluted":1}}}');
    await last;
    const messages = heard.filter((frame) => "data" in frame); // without the id
    expect(messages.map(({ data }) => data)).toEqual([{ text: "hello" }, { text: "last" }]);
  });
}

/** Scheduled messages have limits. */
export function proveSchedule({ open }: Rig): void {
  test("refuses a delay that overflows a timer", async () => {
    const ann = await open();
    const refused = hears(ann, "bad-schedule");
    ann.send(later({ seconds: 2 ** 31 / 1000 }));
    await refused;
  });

  test("keeps 100 scheduled messages for each client, and refuses one more", async () => {
    const [ann, bob] = await Promise.all([open(), open()]);
    const said = hears(ann, "later");
    ann.send(later({ seconds: 0.01 }));
    await said; // no longer pending
    const heard: string[] = [];
    ann.on("message", (data) => heard.push(data.toString()));
    for (let count = 0; count < 100; count++) ann.send(later({ hours: 1 }));
    expect(await answersPing(ann, limit)).toBe(true);
    expect(heard).toEqual([]);
    const refused = hears(ann, "bad-schedule");
    ann.send(later({ hours: 1 }));
    await refused;
    const another = hears(bob, "later");
    bob.send(later({ seconds: 0.01 }));
    await another;
  });
}

function later(schedule: object): string {
  return JSON.stringify({ type: "text", data: { text: "later", schedule } });
}

/** Strangers meet only people who are online. */
export function proveRandom({ open, openRaw }: Rig): void {
  test("pairs nobody with a client that has sent its close frame but doesn't hang up", async () => {
    const raw = await openRaw({ allowHalfOpen: true });
    const heard = (part: string | Buffer) =>
      new Promise<void>((resolve) => {
        raw.on("data", (data: Buffer) => data.includes(part) && resolve());
      });
    const waits = heard("waiting");
    raw.write(maskedText('{"channel":"random"}'));
    await waits;
    const answered = heard(Buffer.from([0x88, 0]));
    raw.write(Buffer.from([0x88, 0x80, 0, 0, 0, 0]));
    await answered;
    const bob = await open();
    const bobWaits = hears(bob, "waiting");
    bob.send('{"channel":"random"}');
    await bobWaits;
    const pair = hears(bob, "paired");
    const cho = await open();
    cho.send('{"channel":"random"}');
    await pair;
    raw.destroy();
  });
}

/** A text frame whose masking key is 0 (RFC 6455, section 5.3). */
function maskedText(words: string): Buffer {
  const head = Buffer.from([0x81, 0x80 + words.length, 0, 0, 0, 0]);
  return Buffer.concat([head, Buffer.from(words, "latin1")]);
}
