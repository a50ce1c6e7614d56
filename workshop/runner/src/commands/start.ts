import { isIP } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { invitation, pageAddresses } from "@chatterbox/pages/addresses";
import { serveChatPage } from "@chatterbox/pages/chat-page";
import { serverFile, stages } from "@chatterbox/stages/stages";
import { ExpectedError, messageOf } from "@chatterbox/words/expected-error";
import { say } from "@chatterbox/words/say";
import { listeningPort } from "../listening-port.ts";
import type { Command } from "./command.ts";

export const command: Command = {
  usage: "[-- --port 8001] [-- --lan]",
  help: `Runs the finished chat server, and the chat page beside it. Ctrl-C ends both.
  -- --port 8001   listens there, or on the next free port; 8000 if nothing is said
  -- --lan         lets neighbours in: listens on all addresses of this machine`,
  options: { port: { type: "string" }, lan: { type: "boolean" } },
  async run({ positionals, values }) {
    if (positionals.length > 0) {
      throw new ExpectedError(say`npm start takes no lesson. For one: npm run lesson 3`);
    }
    const host = values.lan ? "0.0.0.0" : ownHost();
    const wish = (values.port as string | undefined) ?? process.env.PORT;
    const { port, note } = await listeningPort(wish, host);
    if (note) console.log(note);
    await offerPage(port, host, values.lan === true);
    process.env.PORT = String(port);
    process.env.HOST = host;
    // The server runs in this very process, so it ends with it, and answers Ctrl-C itself.
    await import(
      pathToFileURL(join((stages.at(-1) as (typeof stages)[0]).folder, serverFile)).href
    );
    return 0;
  },
};

/** The address that HOST names. Some programs set HOST to something else, which is not meant for us. */
function ownHost(): string {
  const { HOST: host } = process.env;
  return host !== undefined && isIP(host) ? host : "127.0.0.1";
}

/** Serves the chat page and says where. Without it, people can still chat by other means. */
async function offerPage(port: number, host: string, lan: boolean): Promise<void> {
  try {
    const page = await serveChatPage(port, host);
    const { url, lanUrl } = pageAddresses(page.port, lan, host);
    console.log(say`Chat with it at ${url}`);
    if (lan) console.log(lanUrl ? invitation(lanUrl) : say`This machine has no network.`);
    page.built.catch((error: unknown) => console.error(messageOf(error)));
  } catch (error) {
    console.error(messageOf(error));
  }
}
