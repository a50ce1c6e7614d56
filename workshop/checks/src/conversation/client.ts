import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { WebSocket } from "ws";

/** Where a server listens. */
export type Address = { host: string; port: number };

/** How long a server may take to answer a goodbye, in milliseconds. */
const goodbyeLimit = 500;

/**
 * Opens a WebSocket. Errors on it are not thrown: "close" follows.
 * @param limit milliseconds for the handshake
 * @param wrap adds listeners before the first frame arrives, which may be in the packet of the handshake
 * @returns what `wrap` returned, once the socket is open
 * @throws Error if the server does not accept it
 */
export async function open<Client>(
  { host, port }: Address,
  limit: number,
  wrap: (socket: WebSocket) => Client,
): Promise<Client> {
  const name = host.includes(":") ? `[${host}]` : host;
  const socket = new WebSocket(`ws://${name}:${port}/`, {
    handshakeTimeout: limit,
    perMessageDeflate: false,
  });
  socket.on("error", () => {});
  const client = wrap(socket);
  await once(socket, "open");
  return client;
}

/**
 * Pings the server (RFC 6455, section 5.5.2). Once it answers, it has read everything sent before, and
 * its immediate replies have arrived.
 * @param limit milliseconds to wait at most
 * @returns whether it answered before the connection closed and the time ran out
 */
export function answersPing(socket: WebSocket, limit: number): Promise<boolean> {
  if (socket.readyState !== WebSocket.OPEN) return Promise.resolve(false);
  return new Promise((resolve) => {
    const end = (answered: boolean) => {
      clearTimeout(timer);
      socket.off("pong", onPong).off("close", onClose);
      resolve(answered);
    };
    const onPong = () => end(true);
    const onClose = () => end(false);
    const timer = setTimeout(onClose, limit);
    socket.on("pong", onPong).on("close", onClose);
    socket.ping();
  });
}

/** Closes a WebSocket with 1000, and resolves when it is closed. A server that doesn't answer is cut off. */
export async function close(socket: WebSocket): Promise<void> {
  if (socket.readyState === WebSocket.CLOSED) return;
  const closed = new Promise<void>((resolve) => socket.once("close", () => resolve()));
  const timer = setTimeout(() => socket.terminate(), goodbyeLimit);
  socket.close(1000);
  await closed; // whatever error comes before
  clearTimeout(timer);
}

/**
 * Opens a TCP connection and performs a valid WebSocket handshake. After that, the caller can send any
 * bytes. Resolves when the server has answered the handshake.
 * @param options as for `net.connect`: with `allowHalfOpen` it doesn't hang up when the server does
 */
export async function openRaw(
  { host, port }: Address,
  options: { allowHalfOpen?: boolean } = {},
): Promise<Socket> {
  const socket = connect({ host, port, ...options });
  socket.on("error", () => {}); // the server may end this connection
  await once(socket, "connect");
  socket.write(
    "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n" +
      "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
  );
  await Promise.race([once(socket, "data"), once(socket, "close")]);
  return socket;
}
