import { spawn } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { join } from "node:path";
import getPort from "get-port";
import { afterEach, expect, test } from "vitest";
import { connectRaw } from "./checks/person.ts";
import { answersPing, hears, open } from "./guard-client.ts";
import { adopt, ownGroup } from "./processes/children.ts";
import {
  type ServerProcess,
  serverProcess,
  waitUntilListening,
} from "./processes/server-process.ts";
import { type Run, runOnce } from "./processes/warm.ts";
import { levelOf, type Stage, serverFile, stages } from "./stages.ts";

/** From which stage on a server has what a guard protects. */
const since = { http: "lesson01", webSocket: "lesson02", json: "lesson04", schedule: "lesson05" };

/**
 * Proves, in tests for vitest, that a stage is real: nothing that a client does takes it down or
 * disturbs the others, and it starts and ends as a program should. These are demands on our own
 * stages, beyond what the checks ask of an attendee.
 */
export function proveGuards(stage: Stage): void {
  const reached = (name: string) => levelOf(stage) >= stages.findIndex((one) => one.name === name);
  const running: ServerProcess[] = [];
  const file = join(stage.folder, serverFile);
  const start = async (how: Partial<Run> = {}) => {
    const server = await runOnce({ file, port: await getPort(), ...how });
    running.push(server);
    return server;
  };
  const listen = async () => {
    const server = await start();
    expect(await waitUntilListening(server, 10_000)).toEqual({ host: "127.0.0.1" });
    return server;
  };
  afterEach(async () => {
    await Promise.all(running.splice(0).map((server) => server.stop()));
  });

  if (reached(since.http)) {
    test("says in one sentence that its port is taken, and exits with 1", async () => {
      const first = await listen();
      const second = await start({ port: first.port });
      expect((await second.ended).code).toBe(1);
      expect(second.output.trim().split("\n")).toHaveLength(1);
      expect(second.output).toContain(`127.0.0.1:${first.port}`);
    });

    test.for(["127.0.0.1", "0.0.0.0"])(
      "listens on HOST %s, and logs one line of it",
      async (host) => {
        const port = await getPort();
        const line = await firstWords((onOutput) => start({ host, port, onOutput }));
        expect(line).toBe(`Listening on http://${host}:${port}\n`);
      },
    );

    test("listens on this machine alone where HOST is not set", async () => {
      const { HOST: _, ...others } = process.env;
      const port = await getPort();
      const options = { ...ownGroup, env: { ...others, PORT: `${port}` } };
      const loader = ["--import", import.meta.resolve("tsx")];
      const line = await firstWords((onOutput) => {
        const child = spawn(process.execPath, [...loader, file], options);
        adopt(child);
        const server = serverProcess(child, port, onOutput);
        running.push(server);
        return server;
      });
      expect(line).toBe(`Listening on http://127.0.0.1:${port}\n`);
    });
  }

  if (reached(since.webSocket)) {
    test.skipIf(process.platform === "win32").for(["SIGINT", "SIGTERM"] as const)(
      "closes every socket with 1001 and exits with 0 on %s",
      async (signal) => {
        const server = await listen();
        const [ann, bob] = await Promise.all([open(server), open(server)]);
        const closed = Promise.all([once(ann, "close"), once(bob, "close")]);
        server.signal(signal);
        expect((await closed).map(([code]) => code)).toEqual([1001, 1001]);
        expect(await server.ended).toEqual({ code: 0, signal: null });
      },
    );

    test("takes a message of 64 KiB and closes on a larger one with 1009, for its sender alone", async () => {
      const server = await listen();
      const [ann, bob] = await Promise.all([open(server), open(server)]);
      const closed = once(ann, "close");
      ann.send("x".repeat(64 * 1024));
      await answersPing(ann); // it was taken
      ann.send("x".repeat(64 * 1024 + 1));
      expect((await closed)[0]).toBe(1009);
      await answersPing(bob);
    });

    test("survives text that is not UTF-8 (1007), half a handshake and half a frame", async () => {
      const server = await listen();
      const bob = await open(server);
      const address = { host: "127.0.0.1", port: server.port };
      const half = connect(address);
      await once(half, "connect");
      half.write("GET / HTTP/1.1\r\nUpgrade: websocket\r\nConnection: Upgr");
      half.destroySoon();
      const raw = await connectRaw(address);
      const answer = new Promise<Buffer>((resolve) => {
        raw.on("data", (data: Buffer) => {
          if (data[0] === 0x88) resolve(data); // a close frame; before it an id may come
          const at = data.indexOf(Buffer.from([0x88, 0x02]));
          if (at > 0) resolve(data.subarray(at));
        });
      });
      raw.write(Buffer.from([0x81, 0x82, 0, 0, 0, 0, 0xc3, 0x28]));
      expect((await answer).readUInt16BE(2)).toBe(1007);
      raw.destroy();
      const frame = await connectRaw(address);
      frame.write(Buffer.from([0x81, 0xfe, 0x10]));
      frame.resetAndDestroy();
      await answersPing(bob);
    });

    test("an HTTP request that is none gets 400, and the others go on", async () => {
      const server = await listen();
      const bob = await open(server);
      const raw = connect({ host: "127.0.0.1", port: server.port });
      raw.write("this is not HTTP\r\n\r\n");
      const [data] = (await once(raw, "data")) as [Buffer];
      expect(data.toString()).toMatch(/^HTTP\/1\.1 400/);
      raw.destroy();
      await answersPing(bob);
    });
  }

  if (reached(since.json)) {
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

    test("drops a client that never reads, once more than 1 MiB waits for it", async () => {
      const server = await listen();
      const deaf = await connectRaw({ host: "127.0.0.1", port: server.port });
      deaf.pause();
      const dropped = once(deaf, "close");
      const [ann, bob] = await Promise.all([open(server), open(server)]);
      let going = true;
      deaf.once("close", () => {
        going = false;
      });
      // The system buffers some megabytes on both sides before anything waits in the server.
      const text = "x".repeat(60_000);
      deaf.once("error", () => {});
      for (let count = 0; count < 2000 && going; count++) {
        ann.send(JSON.stringify({ type: "text", data: { text } }));
        if (count % 20 === 19) await answersPing(ann);
        if (count === 600) deaf.resume(); // a socket that is paused does not notice that it is closed
      }
      await dropped;
      ann.send('{"type":"text","data":{"text":"still here"}}');
      await hears(bob, "still here");
    });
  }

  if (reached(since.schedule)) {
    const later = (schedule: object) =>
      JSON.stringify({ type: "text", data: { text: "later", schedule } });

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
}

/** What a server prints first; if it ends without a word, nothing. */
async function firstWords(
  start: (onOutput: (text: string) => void) => ServerProcess | Promise<ServerProcess>,
): Promise<string> {
  let tell = (_text: string) => {};
  const told = new Promise<string>((resolve) => {
    tell = resolve;
  });
  const server = await start((text) => tell(text));
  return Promise.race([told, server.ended.then(() => server.output)]);
}
