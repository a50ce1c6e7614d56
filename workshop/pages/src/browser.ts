/** Whether to open a browser unasked: not in CI, and only where somebody sits at a screen. */
export function canOpenBrowser(env = process.env, platform = process.platform): boolean {
  if (env.CI || env.SSH_CONNECTION) return false;
  if (platform !== "linux" || env.WSL_DISTRO_NAME) return true;
  return Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/** Opens an address in the browser. @throws Error if there is no browser */
export async function openInBrowser(url: string): Promise<void> {
  const { default: open } = await import("open");
  await open(url);
}
