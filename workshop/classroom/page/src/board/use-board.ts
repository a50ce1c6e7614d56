import { createParser } from "eventsource-parser";
import { useEffect, useState } from "react";
import { after, type BoardState } from "./state.ts";

/** The connection to the board. "refused": the key is wrong. */
export type Link = "connecting" | "open" | "lost" | "refused";

/** Milliseconds until the next attempt. */
const pause = 1000;
/** Milliseconds of silence after which the connection counts as lost: a heartbeat comes every 10 seconds. */
const silence = 25_000;

/** The classroom as the board sends it, now and at each change. Reconnects if the connection is lost. */
export function useBoard(key: string): { board: BoardState | undefined; link: Link } {
  const [board, setBoard] = useState<BoardState>();
  const [link, setLink] = useState<Link>("connecting");
  useEffect(() => {
    let over = false;
    let current = new AbortController();
    let watchdog: number | undefined;
    let retry: number | undefined;
    const connect = async () => {
      current = new AbortController();
      const { signal } = current;
      const alive = () => {
        clearTimeout(watchdog);
        watchdog = window.setTimeout(() => current.abort(), silence);
      };
      alive();
      try {
        const headers = { authorization: `Bearer ${key}` }; // which EventSource can't send
        const { status, body } = await fetch("/board/events", { headers, signal });
        if (status === 403) return setLink("refused");
        if (status !== 200 || !body) throw new Error(`The board answers ${status}.`);
        const parser = createParser({
          onEvent({ data }) {
            const event = JSON.parse(data);
            setBoard((before) => after(before, event, Date.now()));
            setLink("open");
          },
        });
        const reader = body.pipeThrough(new TextDecoderStream()).getReader();
        for (;;) {
          const { done, value } = await reader.read();
          if (done) break;
          alive();
          parser.feed(value);
        }
      } catch {
        // Retried below.
      }
      clearTimeout(watchdog);
      if (over) return;
      setLink("lost");
      retry = window.setTimeout(connect, pause);
    };
    connect();
    return () => {
      over = true;
      clearTimeout(retry);
      clearTimeout(watchdog);
      current.abort();
    };
  }, [key]);
  return { board, link };
}
