import { isIP } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { invitation, pageAddresses } from "@chatterbox/pages/addresses";
import { serveChatPage } from "@chatterbox/pages/chat-page";
import { serverFile, stages } from "@chatterbox/stages/stages";
import { ExpectedError, messageOf } from "@chatterbox/words/expected-error";
import { say } from "@chatterbox/words/say";
import type { Caller } from "../caller.ts";
import { listeningPort } from "../listening-port.ts";
import type { Command } from "./command.ts";

export const command: Command = {
  usage: "[-- --port 8001] [-- --lan]",
  help: `Runs the finished chat server, with the chat page beside it. Ctrl-C stops both.
  -- --port 8001   the port to listen on, or the next free one; 8000 by default
  -- --lan         lets neighbours in: listens on all addresses of this machine`,
  options: { port: { type: "string" }, lan: { type: "boolean" } },
  async run({ positionals, values }, caller) {
    if (positionals.length > 0) {
      throw new ExpectedError(say`npm start takes no lesson. To work on one: npm run lesson 3`);
    }
    const host = values.lan ? "0.0.0.0" : ownHost();
    const wish = (values.port as string | undefined) ?? process.env.PORT;
    const { port, note } = await listeningPort(wish, host);
    if (note) caller.print(note);
    await offerPage(port, host, values.lan === true, caller);
    process.env.PORT = String(port);
    process.env.HOST = host;
    // The server runs in this process and handles Ctrl-C itself.
    await import(
      pathToFileURL(join((stages.at(-1) as (typeof stages)[0]).folder, serverFile)).href
    );
    return 0;
  },
};

/** The address in HOST, which some programs set to something else. */
function ownHost(): string {
  const { HOST: host } = process.env;
  return host !== undefined && isIP(host) ? host : "127.0.0.1";
}

/** Serves the chat page and says where. The server runs even if that fails. */
async function offerPage(
  port: number,
  host: string,
  lan: boolean,
  { print, warn }: Caller,
): Promise<void> {
  try {
    const page = await serveChatPage(port, host);
    const { url, lanUrl } = pageAddresses(page.port, lan, host);
    print(say`Chat with it at ${url}`);
    if (lan)
      print(
        lanUrl
          ? invitation(lanUrl)
          : say`This machine isn't on a network, so neighbours can't connect.`,
      );
    page.built.catch((error: unknown) => warn(messageOf(error)));
  } catch (error) {
    warn(messageOf(error));
  }
}
