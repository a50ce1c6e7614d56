import { networkInterfaces } from "node:os";

/** Networks that lead to no neighbour: those of containers, virtual machines and tunnels. */
const virtual =
  /docker|veth|^br-|virbr|vmnet|vbox|virtual|vethernet|wsl|utun|tun|tap|wg|tailscale|zt/i;

/** The IPv4 address by which others on the same network can reach this machine, if it has one. */
export function lanAddress(): string | undefined {
  const addresses = Object.entries(networkInterfaces()).flatMap(([name, addresses = []]) =>
    addresses
      .filter(({ family, internal }) => family === "IPv4" && !internal)
      .map(({ address }) => ({ address, virtual: virtual.test(name) })),
  );
  return (addresses.find(({ virtual }) => !virtual) ?? addresses[0])?.address;
}
