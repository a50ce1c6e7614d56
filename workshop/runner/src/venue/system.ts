/** The systems that have a name of their own, as people know them. */
const names: Record<string, string> = { darwin: "macOS", win32: "Windows", linux: "Linux" };

/** A system as programs are made for it. */
export type System = {
  /** For the name of a file: "macos-arm64". */
  tag: string;
  /** As people say it: "macOS (arm64)". */
  name: string;
};

/** The system that this process runs on, and for which npm has installed. */
export function thisSystem(): System {
  const { platform, arch } = process;
  const name = names[platform] ?? platform;
  const library = platform === "linux" && !usesGlibc() ? ["musl"] : [];
  return {
    tag: [name.toLowerCase(), arch, ...library].join("-"),
    name: `${name} (${[arch, ...library].join(", ")})`,
  };
}

/** Whether this Linux has the usual C library. Alpine has another, and programs fit only one of them. */
function usesGlibc(): boolean {
  const report = process.report as NodeJS.ProcessReport & { excludeNetwork?: boolean };
  report.excludeNetwork = true; // or it would look up the names of addresses; Node 20 does in any case
  const { header } = report.getReport() as { header?: { glibcVersionRuntime?: string } };
  return header?.glibcVersionRuntime !== undefined;
}
