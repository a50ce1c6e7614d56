import { expect, test } from "vitest";
import { answersPing, hears, open } from "./client.ts";
import type { Rig } from "./rig.ts";

/** What waits for its time has limits. */
export function proveSchedule({ listen }: Rig): void {
  test("refuses a delay past what a timer can hold", async () => {
    const ann = await open(await listen());
    const refused = hears(ann, "bad-schedule");
    ann.send(later({ seconds: 2 ** 31 / 1000 }));
    await refused;
  });

  test("lets 100 messages of a client wait, not one more, and others have 100 of their own", async () => {
    const server = await listen();
    const [ann, bob] = await Promise.all([open(server), open(server)]);
    const said = hears(ann, "later");
    ann.send(later({ seconds: 0.01 }));
    await said; // it waits no longer
    const heard: string[] = [];
    ann.on("message", (data) => heard.push(data.toString()));
    for (let count = 0; count < 100; count++) ann.send(later({ hours: 1 }));
    await answersPing(ann);
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
