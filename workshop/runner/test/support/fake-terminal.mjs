// Makes a command believe that its pipes are a terminal: loaded before it with --import. Another size
// comes as the words by which programs ask xterm for one: ESC [ 8 ; rows ; columns t.
for (const stream of [process.stdin, process.stdout]) {
  Object.defineProperty(stream, "isTTY", { value: true });
}
Object.assign(process.stdin, { setRawMode: () => process.stdin });
Object.assign(process.stdout, { columns: 100, rows: 40 });
process.stdin.on("data", (data) => {
  const [, rows, columns] = /\[8;(\d+);(\d+)t$/.exec(data.toString()) ?? [];
  if (!rows) return;
  Object.assign(process.stdout, { columns: Number(columns), rows: Number(rows) });
  process.stdout.emit("resize");
});
process.stdin.pause(); // until the command reads it
