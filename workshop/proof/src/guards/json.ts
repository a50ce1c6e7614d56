import { expect, test } from "vitest";
import { hears, open } from "./client.ts";
import type { Rig } from "./rig.ts";

/** Whatever JSON comes, it is answered or passed on, and nobody crashes. */
export function proveJson({ listen }: Rig): void {
  test("answers whatever JSON it is sent, passes on nothing but a message, and goes on", async () => {
    const server = await listen();
    const [ann, bob] = await Promise.all([open(server), open(server)]);
    const heard: { data?: unknown }[] = [];
    bob.on("message", (data) => heard.push(JSON.parse(data.toString())));
    const nested = `${"[".repeat(32_000)}${"]".repeat(32_000)}`;
    const bad = ["null", "[]", "7", "true", '""', `${"[".repeat(100)}${"]".repeat(100)}`, nested];
    bad.push('{"__proto__":{"type":"text","data":{"text":"a"}}}', '{"type":"text","data":[]}');
    const answers = hears(ann, "bad-message", bad.length);
    for (const text of bad) ann.send(text);
    await answers;
    const deep = `{"type":"text","data":{"text":"hello","deep":${"[".repeat(20_000)}${"]".repeat(20_000)}}}`;
    ann.send(deep);
    ann.send('{"type":"text","data":{"text":"last","__proto__":{"polluted":1}}}');
    await hears(bob, "last");
    const messages = heard.filter((frame) => "data" in frame); // all but the id
    expect(messages.map(({ data }) => data)).toEqual([{ text: "hello" }, { text: "last" }]);
  });
}
