import { createServer } from "node:http";

const port = Number(process.env.PORT ?? 8000);
const host = process.env.HOST ?? "127.0.0.1";

const server = createServer((_request, response) => {
  response.end("hello from chatterbox\n");
});

server.on("error", (error) => {
  console.error(`${error.message}: stop what runs there, or set PORT to another number.`);
  process.exit(1);
});

server.listen(port, host, () => {
  console.log(`Listening on http://${host}:${port}`);
});
