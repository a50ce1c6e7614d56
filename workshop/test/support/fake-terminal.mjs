// Makes a command believe that its pipes are a terminal: loaded before it with --import.
for (const stream of [process.stdin, process.stdout]) {
  Object.defineProperty(stream, "isTTY", { value: true });
}
Object.assign(process.stdin, { setRawMode: () => process.stdin });
Object.assign(process.stdout, { columns: 100, rows: 40 });
