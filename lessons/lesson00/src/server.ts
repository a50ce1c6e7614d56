// Lesson 0: write a server that answers GET / with a greeting that contains "hello".
//
// 1. Import createServer from "node:http".
// 2. Create a server that ends every response with your greeting.
// 3. Let it listen on the port and host below, and log its address once it does.

const port = Number(process.env.PORT ?? 8000);
const host = process.env.HOST ?? "127.0.0.1";

console.log(`Nothing listens on http://${host}:${port} yet.`);
